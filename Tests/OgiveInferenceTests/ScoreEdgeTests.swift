import OgiveInference
import Testing

@Suite("Scores refuse what cannot be scored")
struct ScoreEdgeTests {
  @Test(
    "quantiles that are no forecast",
    arguments: [
      ([], [], ScoreError.empty),
      ([0.5], [1, 2], .unequalCounts(1, 2)),
      ([0, 0.5], [1, 2], .levelOutOfRange(0)),
      ([0.5, 1], [1, 2], .levelOutOfRange(1)),
      ([0.5, .nan], [1, 2], .levelOutOfRange(.nan)),
      ([0.5, 0.5], [1, 2], .repeatedLevel(0.5)),
      ([0.25, 0.75], [2, 1], .crossingQuantiles(level: 0.75)),
      ([0.25, 0.75], [1, .infinity], .notFinite),
    ] as [([Double], [Double], ScoreError)])
  func noForecast(_ levels: [Double], _ values: [Double], _ error: ScoreError) {
    #expect {
      try QuantileForecast(levels: levels, values: values)
    } throws: {
      // NaN is not equal to itself, but its sentence is.
      ($0 as? ScoreError)?.sentence == error.sentence
    }
  }

  @Test(
    "levels that form no central intervals",
    arguments: [
      ([0.1, 0.5, 0.75], 0.9), ([0.05, 0.25, 0.95], 0.75), ([0.25], 0.75),
      ([0.1, 0.2, 0.5, 0.9], 0.8),
    ])
  func asymmetric(_ levels: [Double], _ missing: Double) throws {
    let forecast = try QuantileForecast(levels: levels, values: levels)
    for score: any QuantilesScore in [WeightedIntervalScore(), CoverageDeviation()] {
      #expect(throws: ScoreError.asymmetricLevels(missing: missing)) {
        try score.score(forecast, observed: 0)
      }
    }
  }

  @Test("levels that are missing")
  func missing() throws {
    let forecast = try QuantileForecast(levels: [0.6, 0.8], values: [1, 2])
    #expect(throws: ScoreError.missingMedian) {
      try QuantileBias().score(forecast, observed: 0)
    }
    #expect(throws: ScoreError.missingLevel(0.5)) {
      try MedianError().score(forecast, observed: 0)
    }
    #expect(throws: ScoreError.missingLevel(0.25)) {
      try IntervalCoverage(coverage: 0.5).score(forecast, observed: 0)
    }
    #expect(throws: ScoreError.missingLevel(0.25)) {
      try PinballScore(level: 0.25).score(forecast, observed: 0)
    }
    #expect(throws: ScoreError.empty) {
      let median = try QuantileForecast(levels: [0.5], values: [1])
      return try CoverageDeviation().score(median, observed: 0)
    }
  }

  @Test("an observation that is not finite", arguments: ScoreCatalog.all)
  func observation(_ score: any Score) throws {
    let levels = [0.05, 0.5, 0.95]
    let quantiles = try QuantileForecast(levels: levels, values: levels)
    let draws = try DrawForecast([1, 2, 3, 4])
    for observed in [Double.nan, .infinity] {
      #expect(throws: ScoreError.self) {
        _ =
          switch score {
          case let score as any QuantilesScore:
            try score.score(quantiles, observed: observed)
          case let score as any DrawsScore: try score.score(draws, observed: observed)
          case let score as any NormalScore:
            try score.score(mean: 0, deviation: 1, observed: observed)
          case let score as any ProbabilityScore: try score.score(observed, happened: true)
          case let score as any RelativeScore: try score.score([observed], baseline: [1])
          default: 0.0
          }
      }
    }
  }

  @Test("numbers out of range, and a logarithm of zero")
  func ranges() {
    #expect(throws: ScoreError.notPositive(0)) { try ScoreScale.log.value(0) }
    #expect(throws: ScoreError.notPositive(-1)) { try DrawForecast([1, -1]).on(.log) }
    #expect(throws: ScoreError.empty) { try DrawForecast([]) }
    #expect(throws: ScoreError.notFinite) { try DrawForecast([1, .nan]) }
    #expect(throws: ScoreError.outOfRange(0)) {
      try NormalLogScore().score(mean: 0, deviation: 0, observed: 0)
    }
    #expect(throws: ScoreError.outOfRange(2)) {
      try IntegralTransform(share: 2).score(DrawForecast([1]), observed: 1)
    }
    #expect(throws: ScoreError.outOfRange(1)) {
      let all = CentralInterval(lower: 0, upper: 1, coverage: 1)
      return try IntervalScore.score(all, observed: 0)
    }
    #expect(throws: ScoreError.outOfRange(-1)) {
      let crossed = CentralInterval(lower: 1, upper: 0, coverage: 0.5)
      return try IntervalScore.score(crossed, observed: 0)
    }
    #expect(throws: ScoreError.perfectBaseline) { try ScaledError().score([1], known: [2, 2]) }
    #expect(throws: ScoreError.empty) { try ScaledError().score([1], known: [2]) }
    #expect(throws: ScoreError.perfectBaseline) {
      try RelativeSkill().score([1], baseline: [0])
    }
    #expect(throws: ScoreError.unequalCounts(1, 2)) {
      try RelativeSkill().score([1], baseline: [1, 2])
    }
    #expect(throws: ScoreError.outOfRange(-1)) {
      try RelativeSkill().score([-1], baseline: [1])
    }
    #expect(throws: ScoreError.unequalCounts(1, 0)) {
      try BrierScore().decomposition([0.5], happened: [])
    }
  }

  @Test("while a point mass, one draw and ties are forecasts like any other")
  func pointMass() throws {
    let mass = try QuantileForecast(levels: [0.25, 0.5, 0.75], values: [2, 2, 2])
    #expect(try WeightedIntervalScore().score(mass, observed: 5) == 3)
    let one = try DrawForecast([2])
    #expect(try RankedProbabilityScore().score(one, observed: 5) == 3)
    #expect(try DrawsBias().score(one, observed: 2) == 0)
    #expect(try IntegralTransform().score(one, observed: 2) == 0.5)
    #expect(throws: ScoreError.noDensity) { try DrawsLogScore().score(one, observed: 2) }
  }

  @Test("and say each in a sentence")
  func sentences() {
    let errors: [ScoreError] = [
      .empty, .unequalCounts(1, 2), .notFinite, .levelOutOfRange(2), .repeatedLevel(0.5),
      .crossingQuantiles(level: 0.5), .asymmetricLevels(missing: 0.9), .missingLevel(0.5),
      .missingMedian, .noDensity, .outOfRange(2), .notPositive(0), .perfectBaseline,
    ]
    #expect(Set(errors.map(\.sentence)).count == errors.count)
  }
}
