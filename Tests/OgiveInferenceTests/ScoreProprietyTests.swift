import OgiveInference
import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite("The score catalogue")
struct ScoreProprietyTests {
  /// Outcomes that stand for a standard normal truth: its quantiles at the middles of equal shares.
  private static let outcomes = (0..<400).map {
    NormalDistribution.quantile((Double($0) + 0.5) / 400)
  }

  /// A normal distribution other than the true one, or the true one.
  struct Forecast: Sendable {
    let mean: Double
    let deviation: Double

    static let truth = Forecast(mean: 0, deviation: 1)
    static let others = [-0.5, -0.2, 0, 0.2, 0.5].flatMap { mean in
      [0.6, 0.8, 1, 1.25, 1.7].map { Forecast(mean: mean, deviation: $0) }
    }.filter { $0.mean != 0 || $0.deviation != 1 }

    func quantile(_ level: Double) -> Double {
      mean + deviation * NormalDistribution.quantile(level)
    }

    func quantiles() throws -> QuantileForecast {
      let levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
      return try QuantileForecast(levels: levels, values: levels.map(quantile))
    }

    func draws() throws -> DrawForecast {
      try DrawForecast((0..<199).map { quantile((Double($0) + 0.5) / 199) })
    }
  }

  /// The mean score of a forecast when the truth is standard normal; of a probability when the event
  /// happens with probability ``NormalDistribution/cumulative(_:)`` of one half.
  private func expected(_ score: any Score, _ forecast: Forecast) throws -> Double {
    let count = Double(Self.outcomes.count)
    switch score {
    case let score as any QuantilesScore:
      let quantiles = try forecast.quantiles()
      return try Self.outcomes.reduce(0) {
        try $0 + score.score(quantiles, observed: $1) / count
      }
    case let score as any DrawsScore:
      let draws = try forecast.draws()
      return try Self.outcomes.reduce(0) { try $0 + score.score(draws, observed: $1) / count }
    case let score as any NormalScore:
      return try Self.outcomes.reduce(0) {
        try $0
          + score.score(
            mean: forecast.mean, deviation: forecast.deviation, observed: $1) / count
      }
    case let score as any ProbabilityScore:
      let truth = NormalDistribution.cumulative(0.5)
      let probability = NormalDistribution.cumulative((0.5 - forecast.mean) / forecast.deviation)
      return try truth * score.score(probability, happened: true)
        + (1 - truth) * score.score(probability, happened: false)
    case let score as any RelativeScore:
      let median = forecast.quantile(0.5)
      return try score.score(Self.outcomes.map { ($0 - median).magnitude }, baseline: [1])
    default:
      Issue.record("\(score.card.name) takes nothing that this test knows")
      return 0
    }
  }

  @Test(
    "expects no better of another distribution than of the true one where a score is proper",
    arguments: ScoreCatalog.all.filter(\.card.isProper))
  func proper(_ score: any Score) throws {
    let sign = score.card.direction == .larger ? -1.0 : 1
    let truth = sign * (try expected(score, .truth))
    for other in Forecast.others {
      let value = sign * (try expected(score, other))
      #expect(value >= truth - 1e-9, "\(score.card.name) prefers \(other)")
    }
  }

  @Test("tells a shifted forecast from the true one where a score is proper")
  func discerning() throws {
    for score in ScoreCatalog.all where score.card.isProper {
      let shifted = try expected(score, Forecast(mean: 0.5, deviation: 1))
      let truth = try expected(score, .truth)
      #expect(shifted > truth + 1e-3, "\(score.card.name)")
    }
  }

  @Test("says of coverage that it is not proper: the widest forecast has most of it")
  func improper() throws {
    let score = IntervalCoverage(coverage: 0.9)
    #expect(!score.card.isProper)
    let wide = try expected(score, Forecast(mean: 0, deviation: 10))
    let truth = try expected(score, .truth)
    #expect(wide > truth)
    #expect((truth - 0.9).magnitude < 1e-2)
  }

  @Test("finds calibrated forecasts without bias, and their transforms spread evenly")
  func calibrated() throws {
    for score: any Score in [QuantileBias(), DrawsBias()] {
      #expect(try expected(score, .truth).magnitude < 1e-9)
      #expect(try expected(score, Forecast(mean: 1, deviation: 1)) > 0.3)
    }
    #expect(try expected(CoverageDeviation(), .truth).magnitude < 1e-2)
    let draws = try Forecast.truth.draws()
    let places = try Self.outcomes.map { try IntegralTransform().score(draws, observed: $0) }
    for tenth in 0..<10 {
      let inside = places.count { Int($0 * 10) == tenth || ($0 == 1 && tenth == 9) }
      #expect((inside - 40).magnitude <= 2)
    }
  }

  @Test("lists exactly the scores in the folder, each by its own name")
  func folderEqualsList() throws {
    let files = try Repository.names(in: "Sources/OgiveInference/Scores")
    let listed = ScoreCatalog.all.map { "\(type(of: $0)).swift" }
    #expect(Set(files) == Set(listed))
    let names = ScoreCatalog.all.map(\.card.name)
    #expect(Set(names).count == names.count)
    for score in ScoreCatalog.all {
      #expect(ScoreCatalog.score(named: score.card.name)?.card == score.card)
      #expect(!score.card.summary.isEmpty && score.card.source.hasPrefix("doi:10."))
    }
    #expect(ScoreCatalog.score(named: "no-such-score") == nil)
  }
}
