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
  var testDescription: String { title }

  func evidence(_ beliefs: [Belief]) throws -> SeriesEvidence {
    let book = try FactBooks.book([
      "a,2018,end,=,40M", "b,2019,end,=,100M", "c,2020-Q4,average,=,190M", "d,2021,end,>,230M",
    ])
    return try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(
        metric: "dau", unit: .people(per: .day), launch: 2016.5, ceiling: ceiling,
        beliefs: beliefs.map { CurveBelief($0.quantity, $0.shape, because: "of a test") }),
      in: book)
  }

  /// A posterior of the facts; a source of its own for each, so that agreement is no accident of the numbers.
  func posterior(_ beliefs: [Belief], _ seed: UInt64) throws -> EvidencePosterior {
    try EvidencePosterior(
      family, given: evidence(beliefs), count: Self.count, random: RandomSource(seed: seed))
  }

  /// The old posterior weighted by what is believed now.
  func reweighted() throws -> EvidencePosterior? {
    try posterior(before, 5).reweighted(to: evidence(now), random: RandomSource(seed: 7))
  }

  static let count = 2000

  static let near: [ChangedBeliefs] = [
    ChangedBeliefs(
      title: "a wider capacity", before: [(.capacity, .lognormal(p10: 3e8, p90: 6e8))],
      now: [(.capacity, .lognormal(p10: 3e8, p90: 8e8))]),
    ChangedBeliefs(
      title: "a higher capacity of a Gompertz curve", family: Gompertz(),
      before: [(.capacity, .lognormal(p10: 3e8, p90: 9e8))],
      now: [(.capacity, .lognormal(p10: 4e8, p90: 9e8))]),
    ChangedBeliefs(
      title: "a capacity below a ceiling", family: Bass(), ceiling: .level(1.2e9),
      before: [(.capacity, .normal(p10: 3e8, p90: 7e8))],
      now: [(.capacity, .normal(p10: 3.5e8, p90: 7e8))]),
    ChangedBeliefs(
      title: "another shape", before: [(.capacity, .lognormal(p10: 3e8, p90: 6e8))],
      now: [(.capacity, .normal(p10: 3e8, p90: 6e8))]),
    ChangedBeliefs(
      title: "a growth that nothing was believed of", family: Gompertz(), before: [],
      now: [(.growth, .lognormal(p10: 0.2, p90: 0.5))]),
    ChangedBeliefs(
      title: "a growth that nothing is believed of any more",
      before: [(.growth, .lognormal(p10: 0.15, p90: 0.8))], now: []),
    ChangedBeliefs(
      title: "a date", before: [(.parameter("midpoint"), .normal(p10: 2019.5, p90: 2021))],
      now: [(.parameter("midpoint"), .normal(p10: 2020, p90: 2021.2))]),
    ChangedBeliefs(
      title: "two at once",
      before: [
        (.capacity, .lognormal(p10: 3e8, p90: 6e8)), (.growth, .lognormal(p10: 0.2, p90: 0.7)),
      ],
      now: [
        (.capacity, .lognormal(p10: 3e8, p90: 7e8)), (.growth, .lognormal(p10: 0.2, p90: 0.6)),
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
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// By how many standard errors the quantiles of some draws lie from those of others, at most.
  private func distance(
    _ draws: [Double], _ others: [Double], effective: (Double, Double)
  ) -> Double {
    zip(Self.levels, Quantile.values(of: draws, levels: Self.levels)).map { level, value in
      let below = Double(others.count { $0 < value }) / Double(others.count)
      let error = (level * (1 - level) * (1 / effective.0 + 1 / effective.1)).squareRoot()
      return abs(below - level) / error
    }.max() ?? 0
  }

  private func effective(_ posterior: EvidencePosterior) -> Double {
    min(Double(posterior.count), posterior.sample.diagnostics.map(\.bulk).min() ?? 0)
  }

  @Test("agrees with one that is drawn anew", arguments: ChangedBeliefs.near)
  func agreement(beliefs: ChangedBeliefs) throws {
    let found = try #require(try beliefs.reweighted())
    let (old, exact) = (
      try beliefs.posterior(beliefs.before, 5), try beliefs.posterior(beliefs.now, 6)
    )
    let sizes = (effective(found), effective(exact))
    #expect(found.count == ChangedBeliefs.count && sizes.0 >= 200)
    #expect(found.evidence.beliefs == exact.evidence.beliefs)
    var moved = 0.0
    for quantity in [CurveBelief.Quantity.capacity, .growth] {
      let (now, then) = (try #require(found.draws(of: quantity)), exact.draws(of: quantity) ?? [])
      print(
        "DBG", beliefs.title, quantity, distance(now, then, effective: sizes), sizes,
        found.sample.weightShape ?? -1, Quantile.values(of: now, levels: Self.levels),
        Quantile.values(of: then, levels: Self.levels),
        zip(Self.levels, Quantile.values(of: now, levels: Self.levels)).map { level, value in
          Double(then.count { $0 < value }) / Double(then.count) - level
        })
      #expect(distance(now, then, effective: sizes) < 4, "\(quantity)")
      moved = max(
        moved, distance(old.draws(of: quantity) ?? [], then, effective: (effective(old), sizes.1)))
    }
    #expect(moved > 5, "the old draws would have done")
  }

  @Test("is none where the draws cannot tell", arguments: ChangedBeliefs.far)
  func refusal(beliefs: ChangedBeliefs) throws {
    #expect(try beliefs.reweighted() == nil)
  }

  @Test("is the same one where nothing has changed")
  func same() throws {
    let beliefs = ChangedBeliefs.near[0]
    let old = try beliefs.posterior(beliefs.before, 5)
    let found = old.reweighted(to: old.evidence, random: RandomSource(seed: 7))
    #expect((found?.columns ?? []) == old.columns, "other draws")
  }
}
