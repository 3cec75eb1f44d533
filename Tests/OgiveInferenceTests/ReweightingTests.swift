import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

/// What was believed of a curve when it was fitted, and what is believed now.
struct ChangedBeliefs: Sendable, CustomTestStringConvertible {
  typealias Belief = (quantity: CurveBelief.Quantity, shape: CurveBelief.Shape)

  let title: String
  var family: any CurveFamily = Logistic()
  var ceiling: LevelCeiling?
  let before: [Belief]
  let now: [Belief]
  /// Whether the old draws, as they are, would be seen to be others.
  var isSeen = false
  var testDescription: String { title }

  func evidence(_ beliefs: [Belief]) throws -> SeriesEvidence {
    let book = try FactBooks.book([
      "a,2016,end,=,20M", "b,2017,end,=,48M", "c,2018,end,=,98M", "d,2019-Q4,average,=,155M",
      "e,2020,end,=,215M",
    ])
    return try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(
        metric: "dau", unit: .people(per: .day), launch: 2014.5, ceiling: ceiling,
        beliefs: beliefs.map { CurveBelief($0.quantity, $0.shape, because: "of a test") }),
      in: book)
  }

  /// A posterior of the facts; a source of its own for each, so that agreement is no accident of the numbers.
  func posterior(_ beliefs: [Belief], _ seed: UInt64) throws -> EvidencePosterior {
    try EvidencePosterior(
      family, given: evidence(beliefs), count: Self.count, random: RandomSource(seed: seed))
  }

  static let count = 2000

  static let near: [ChangedBeliefs] = [
    ChangedBeliefs(
      title: "a higher and wider capacity", before: [(.capacity, .lognormal(p10: 3e8, p90: 6e8))],
      now: [(.capacity, .lognormal(p10: 4e8, p90: 9e8))]),
    ChangedBeliefs(
      title: "a higher capacity of a Gompertz curve", family: Gompertz(),
      before: [(.capacity, .lognormal(p10: 3e8, p90: 9e8))],
      now: [(.capacity, .lognormal(p10: 4e8, p90: 9e8))], isSeen: true),
    ChangedBeliefs(
      title: "a capacity below a ceiling", family: Bass(), ceiling: .level(1.2e9),
      before: [(.capacity, .normal(p10: 3e8, p90: 7e8))],
      now: [(.capacity, .normal(p10: 4e8, p90: 8e8))]),
    ChangedBeliefs(
      title: "another shape", before: [(.capacity, .lognormal(p10: 2.5e8, p90: 2e9))],
      now: [(.capacity, .normal(p10: 2.5e8, p90: 2e9))]),
    ChangedBeliefs(
      title: "a growth that nothing was believed of", family: Gompertz(), before: [],
      now: [(.growth, .lognormal(p10: 0.12, p90: 0.2))], isSeen: true),
    ChangedBeliefs(
      title: "a growth that nothing is believed of any more",
      before: [(.growth, .lognormal(p10: 0.12, p90: 0.25))], now: [], isSeen: true),
    ChangedBeliefs(
      title: "a date", before: [(.parameter("midpoint"), .normal(p10: 2019.5, p90: 2021))],
      now: [(.parameter("midpoint"), .normal(p10: 2020, p90: 2021.2))], isSeen: true),
    ChangedBeliefs(
      title: "two at once",
      before: [
        (.capacity, .lognormal(p10: 3e8, p90: 6e8)), (.growth, .lognormal(p10: 0.2, p90: 0.7)),
      ],
      now: [
        (.capacity, .lognormal(p10: 3.2e8, p90: 7e8)), (.growth, .lognormal(p10: 0.2, p90: 0.6)),
      ]),
  ]

  static let far: [ChangedBeliefs] = [
    ChangedBeliefs(
      title: "a capacity elsewhere", before: [(.capacity, .lognormal(p10: 3e8, p90: 4e8))],
      now: [(.capacity, .lognormal(p10: 3e9, p90: 4e9))]),
    ChangedBeliefs(
      title: "a much narrower capacity", before: [(.capacity, .lognormal(p10: 2.5e8, p90: 2e9))],
      now: [(.capacity, .lognormal(p10: 1.5e9, p90: 1.52e9))]),
    ChangedBeliefs(
      title: "a growth elsewhere", before: [(.growth, .lognormal(p10: 0.3, p90: 0.4))],
      now: [(.growth, .lognormal(p10: 1.5, p90: 1.7))]),
    ChangedBeliefs(
      title: "a capacity that settles the ceiling", ceiling: .monthlyUsers(1.2e9), before: [],
      now: [(.capacity, .lognormal(p10: 3e8, p90: 6e8))]),
  ]
}

@Suite("A posterior under other beliefs")
struct ReweightingTests {
  /// So many posteriors, each of numbers of its own, tell how far chance alone takes them apart.
  private static let seeds: [UInt64] = [5, 6, 7, 8]

  /// By how many standard errors two sets of posteriors lie apart, at the quantiles where that is most.
  private func distance(
    _ some: [EvidencePosterior], _ others: [EvidencePosterior], _ quantity: CurveBelief.Quantity
  ) throws -> Double {
    let (a, b) = (
      try some.map { try #require($0.draws(of: quantity)) },
      try others.map { try #require($0.draws(of: quantity)) }
    )
    let places = Quantile.values(of: b.flatMap { $0 }, levels: [0.1, 0.25, 0.5, 0.75, 0.9])
    return places.map { place in
      let parts = { (sets: [[Double]]) in
        Moments(sets.map { draws in Double(draws.count { $0 < place }) / Double(draws.count) })
      }
      let (x, y) = (parts(a), parts(b))
      // No set of a few posteriors tells its own error to less than this.
      let error = (x.variance + y.variance).squareRoot() / 2 + 0.005
      return abs(x.mean - y.mean) / error
    }.max() ?? 0
  }

  private struct Moments {
    let mean: Double
    let variance: Double

    init(_ values: [Double]) {
      let mean = values.reduce(0, +) / Double(values.count)
      self.mean = mean
      variance =
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
  }

  @Test("agrees with one that is drawn anew", arguments: ChangedBeliefs.near)
  func agreement(beliefs: ChangedBeliefs) throws {
    let evidence = try beliefs.evidence(beliefs.now)
    let old = try Self.seeds.map { try beliefs.posterior(beliefs.before, $0) }
    let exact = try Self.seeds.map { try beliefs.posterior(beliefs.now, 100 + $0) }
    let found = old.compactMap { $0.reweighted(to: evidence, random: RandomSource(seed: 7)) }
    #expect(found.count == old.count)
    #expect(found.allSatisfy { $0.count == ChangedBeliefs.count })
    #expect(found.allSatisfy { $0.evidence.beliefs == evidence.beliefs })
    let quantities = [CurveBelief.Quantity.capacity, .growth]
    for quantity in quantities { #expect(try distance(found, exact, quantity) < 4, "\(quantity)") }
    let moved = try quantities.map { try distance(old, exact, $0) }.max() ?? 0
    #expect(moved > 5 || !beliefs.isSeen, "the old draws would have done")
  }

  @Test("weighs each draw by the new density over the old one", arguments: ChangedBeliefs.near)
  func densities(beliefs: ChangedBeliefs) throws {
    let old = try beliefs.posterior(beliefs.before, 5)
    let exact = try beliefs.posterior(beliefs.now, 6).density
    let found = try #require(
      old.reweighted(to: beliefs.evidence(beliefs.now), random: RandomSource(seed: 7)))
    for draw in stride(from: 0, to: found.count, by: 97) {
      let x = found.columns.map { Dual($0[draw]) }
      let own = found.density.logDensity(at: x).value
      #expect(abs(own - exact.logDensity(at: x).value) < 1e-9 * max(1, abs(own)))
      let from = try #require(old.columns[0].firstIndex(of: found.columns[0][draw]))
      let ratio = own - old.density.logDensity(at: x).value
      let kept = found.sample.logDensities[draw] - old.sample.logDensities[from]
      #expect(abs(ratio - kept) < 1e-9 * max(1, abs(own)))
    }
  }

  @Test("is none where the draws cannot tell", arguments: ChangedBeliefs.far)
  func refusal(beliefs: ChangedBeliefs) throws {
    #expect(
      try beliefs.posterior(beliefs.before, 5).reweighted(
        to: beliefs.evidence(beliefs.now), random: RandomSource(seed: 7)) == nil)
  }

  @Test("is the same one where nothing has changed")
  func same() throws {
    let beliefs = ChangedBeliefs.near[0]
    let old = try beliefs.posterior(beliefs.before, 5)
    let found = old.reweighted(to: old.evidence, random: RandomSource(seed: 7))
    #expect((found?.columns ?? []) == old.columns, "other draws")
  }
}
