import Testing

@testable import OgiveInference

@Suite("What a relation leaves open")
struct ObservedRelationTests {
  @Test("is for a figure the figure itself")
  func figure() {
    let relation = ObservedRelation.equal(log: 1.2, sd: 0.1)
    for place in [-3, 1.2, 7.5] { #expect(relation.nearest(to: place) == 1.2) }
    #expect(relation.sd == 0.1)
  }

  @Test(
    "is for a bound or range the interval",
    arguments: [
      (0.0, 0.1, -1.0, 0.0), (0, 0.1, 0.04, 0.04), (0, 0.1, 3, 0.1), (-.infinity, 0.1, -9, -9),
      (-.infinity, 0.1, 1, 0.1), (0, .infinity, -9, 0), (0, .infinity, 9, 9),
    ])
  func interval(low: Double, high: Double, place: Double, nearest: Double) {
    let relation = ObservedRelation.between(logLow: low, logHigh: high, sd: 0.02)
    #expect(relation.nearest(to: place) == nearest)
    #expect(relation.sd == 0.02)
  }
}
