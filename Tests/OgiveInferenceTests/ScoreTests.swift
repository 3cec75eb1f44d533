import OgiveInference
import Testing

@Suite("The scores equal their definitions to 1e-12")
struct ScoreTests {
  /// Whether the two agree to 1e-12 of the larger of the number and one.
  private func agree(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude <= 1e-12 * max(1, expected.magnitude)
  }

  @Test(
    "of quantiles", arguments: ScoreReference.quantiles.indices, ScoreScale.allCases)
  func quantiles(_ index: Int, _ scale: ScoreScale) throws {
    let reference = ScoreReference.quantiles[index]
    // The order in which quantiles are given is free.
    let forecast = try QuantileForecast(
      levels: reference.levels.reversed(), values: reference.values.reversed()
    ).on(scale)
    let widest = IntervalScore(coverage: 1 - 2 * reference.levels[0])
    let second = PinballScore(level: reference.levels[reference.levels.count - 2])
    for outcome in reference.outcomes {
      let observed = try scale.value(outcome.observed)
      let parts = try WeightedIntervalScore().parts(forecast, observed: observed)
      let scores = [
        try WeightedIntervalScore().score(forecast, observed: observed), parts.dispersion,
        parts.underprediction, parts.overprediction,
        try widest.score(forecast, observed: observed),
        try second.score(forecast, observed: observed),
        try CoverageDeviation().score(forecast, observed: observed),
        try QuantileBias().score(forecast, observed: observed),
      ]
      for (score, expected) in zip(scores, scale == .natural ? outcome.natural : outcome.log) {
        #expect(agree(score, expected), "\(scores) at \(outcome.observed)")
      }
    }
  }

  @Test("of draws", arguments: ScoreReference.draws.indices, ScoreScale.allCases)
  func draws(_ index: Int, _ scale: ScoreScale) throws {
    let reference = ScoreReference.draws[index]
    let forecast = try DrawForecast(reference.draws).on(scale)
    for outcome in reference.outcomes {
      let observed = try scale.value(outcome.observed)
      let expected = scale == .natural ? outcome.natural : outcome.log
      let crps = try RankedProbabilityScore().score(forecast, observed: observed)
      #expect(agree(crps, expected.crps))
      if let expected = expected.logScore {
        let score = try DrawsLogScore().score(forecast, observed: observed)
        #expect(agree(score, expected))
      } else {
        #expect(throws: ScoreError.noDensity) {
          try DrawsLogScore().score(forecast, observed: observed)
        }
      }
      #expect(agree(try DrawsBias().score(forecast, observed: observed), outcome.bias))
      let half = 0.5 * (outcome.below + outcome.upTo)
      for (share, place) in [(0, outcome.below), (0.5, half), (1, outcome.upTo)] {
        let pit = try IntegralTransform(share: share).score(forecast, observed: observed)
        #expect(agree(pit, place))
      }
    }
  }

  @Test("of normal distributions", arguments: ScoreReference.normals)
  func normals(_ reference: ScoreReference.NormalCase) throws {
    let score = try NormalLogScore().score(
      mean: reference.mean, deviation: reference.deviation, observed: reference.observed)
    #expect(agree(score, reference.score))
  }

  @Test("of probabilities, in parts that add up", arguments: ScoreReference.briers)
  func probabilities(_ reference: ScoreReference.BrierCase) throws {
    let (probabilities, happened) = (reference.probabilities, reference.happened)
    let scores = try zip(probabilities, happened).map {
      try BrierScore().score($0, happened: $1)
    }
    let parts = try BrierScore().decomposition(probabilities, happened: happened)
    #expect(agree(scores.reduce(0, +) / Double(scores.count), reference.total))
    #expect(agree(parts.reliability, reference.reliability))
    #expect(agree(parts.resolution, reference.resolution))
    #expect(agree(parts.uncertainty, reference.uncertainty))
    #expect(agree(parts.total, reference.total))
  }

  @Test("of errors beside others")
  func relative() throws {
    let reference = ScoreReference.relative
    let errors = reference.errors
    let ratio = try RelativeSkill().ratio(errors, baseline: reference.baseline)
    let skill = try RelativeSkill().score(errors, baseline: reference.baseline)
    #expect(agree(ratio, reference.ratio))
    #expect(agree(skill, 1 - reference.ratio))
    let ratios = zip(errors, reference.baseline).map { $0 / $1 }
    let mean = try RelativeSkill().geometricMean(ratios)
    #expect(agree(mean, reference.geometricMeanOfRatios))
    let scaled = try ScaledError().score(errors.map { -$0 }, known: reference.known)
    #expect(agree(scaled, reference.scaledBySteps))
    let seasonal = try ScaledError().score(errors, known: reference.known, season: 4)
    #expect(agree(seasonal, reference.scaledBySeasonsOfFour))
  }

  @Test("of the median, coverage and an interval given by its ends")
  func simple() throws {
    let forecast = try QuantileForecast(levels: [0.05, 0.5, 0.95], values: [1, 2, 4])
    #expect(try MedianError().score(forecast, observed: 3.5) == 1.5)
    #expect(try IntervalCoverage(coverage: 0.9).score(forecast, observed: 4) == 1)
    #expect(try IntervalCoverage(coverage: 0.9).score(forecast, observed: 4.1) == 0)
    let interval = CentralInterval(lower: 1, upper: 4, coverage: 0.5)
    #expect(try IntervalScore.score(interval, observed: 6) == 11)
    #expect(try PinballScore.score(3, level: 0.25, observed: 2) == 0.75)
  }
}
