import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Facts held out of a fit")
struct HeldOutFactTests {
  /// Paths that are `level` at every date.
  private func constant(_ level: Double, at dates: [Double], count: Int = 40_000) -> DrawTable {
    DrawTable(dates: dates, columns: dates.map { _ in [Double](repeating: level, count: count) })
  }

  @Test("lie where the errors between a level and its report put them")
  func figures() throws {
    let evidence = ManyFacts.evidence(ceiling: nil)
    let facts: Set = ["f0", "f3", "f4", "growth"]
    let dates = evidence.dates(of: facts)
    #expect(dates == dates.sorted() && dates.contains(2019) && dates.contains(2022))
    let found = Dictionary(
      uniqueKeysWithValues: evidence.heldOut(
        facts, in: constant(0.8, at: dates), random: RandomSource(seed: 4)
      ).map { ($0.fact, $0.ranks) })
    #expect(Set(found.keys) == facts)
    let error = 0.04 * 0.04
    let plain = (0.03 * 0.03 + error + 0.03 * 0.03).squareRoot()
    // The figure of f0 is the level itself.
    #expect(abs((found["f0"]?.lowerBound ?? 0) - 0.5) < 0.02)
    #expect(found["f0"]?.lowerBound == found["f0"]?.upperBound)
    // f3 is seen over a bridge with the median √1.25, and lies four times as high.
    #expect(found["f3"]?.lowerBound == 1)
    // f4 is a range far above the level.
    #expect(found["f4"] == 1...1)
    // The growth is between two levels of one producer, whose bias cancels: log 2.3 above no growth.
    #expect(found["growth"]?.lowerBound == 1)
    let near = evidence.heldOut(
      ["f0"], in: constant(0.8 * Double.exp(plain), at: dates), random: RandomSource(seed: 5))
    #expect(abs(near[0].ranks.lowerBound - NormalDistribution.cumulative(-1)) < 0.01)
  }

  @Test("are covered where a part of what they leave open is")
  func coverage() {
    let bound = HeldOutFact(fact: "x", ranks: 0.02...0.2)
    #expect(bound.isCovered(at: 0.9) && bound.isCovered(at: 0.7) && !bound.isCovered(at: 0.5))
    let figure = HeldOutFact(fact: "x", ranks: 0.97...0.97)
    #expect(figure.isCovered(at: 0.95) && !figure.isCovered(at: 0.9))
  }
}
