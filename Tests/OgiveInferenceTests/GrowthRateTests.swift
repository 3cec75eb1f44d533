import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A growth rate beside one of its levels")
struct GrowthRateTests {
  private static let levels = ["a,2019,end,=,12M", "b,2020,end,=,24M", "c,2021,end,=,48M"]
  private static let rates = [
    "r,2020,end,ratio,+100%,unit=1,versus=2019", "q,2021,end,ratio,+100%,unit=1,versus=2020",
  ]

  @Test(
    "has the default priors of both levels",
    arguments: [
      [levels[0], levels[1], rates[1]], [levels[0], rates[0], rates[1]],
      [levels[2], rates[1], rates[0]], [rates[0], levels[1], rates[1]], levels + rates,
    ])
  func frame(rows: [String]) throws {
    let (frame, expected) = (
      try FactBooks.evidence(rows).frame, try FactBooks.evidence(Self.levels).frame
    )
    #expect(
      frame.hasSlope && frame.last == expected.last && abs(frame.span - expected.span) < 1e-12)
    #expect(abs(frame.growth - expected.growth) < 1e-9)
    #expect(abs(frame.level / expected.level - 1) < 1e-9)
  }

  @Test("leads nowhere without a level")
  func alone() throws {
    #expect(throws: SeriesEvidenceError.noLevel) { try FactBooks.evidence(Self.rates) }
    // Of the rate of another year neither level is known.
    let frame = try FactBooks.evidence([Self.levels[0], Self.rates[1]]).frame
    #expect(!frame.hasSlope)
  }

  /// What two levels say is said by either with the growth between them.
  @Test("says of the future what both levels say", arguments: [0, 1])
  func future(kept: Int) throws {
    let median = { (rows: [String]) in
      let posterior = try EvidencePosterior(
        Logistic(), given: try FactBooks.evidence(rows), count: 4000, random: RandomSource(seed: 5))
      let logs = posterior.capacities.map { Double.log($0) }
      return Quantile.values(of: logs, levels: [0.25, 0.5, 0.75])
    }
    let both = try median([Self.levels[0], Self.levels[1]])
    let one = try median([Self.levels[kept], Self.rates[0]])
    for (a, b) in zip(both, one) { #expect(abs(a - b) < 0.25, "\(both) \(one)") }
  }
}
