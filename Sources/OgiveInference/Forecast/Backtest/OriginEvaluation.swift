internal import OgiveNumerics

/// The scores of the forecasts from one origin, each a mean over its dates.
public struct OriginEvaluation: Sendable, Hashable {
  /// The time of the last known figure.
  public let origin: Double
  /// How many figures were known.
  public let known: Int
  /// How many figures were forecast.
  public let targets: Int
  /// The weighted interval score and the ranked probability score of the logarithms.
  public let wis: Double
  public let crps: Double
  /// The absolute error of the median beside the mean step of the known figures; nil where they are
  /// all equal.
  public let mase: Double?
  /// The share of the figures inside the central 50 and 90% intervals.
  public let inside50: Double
  public let inside90: Double
  /// The weighted interval scores of the logarithms of each of ``Baselines/all``.
  public let baselineWIS: [Double]

  /// The scores of `forecast` where its dates brought `observed`.
  init(of forecast: PlainForecast, observed: [Double]) throws(ScoreError) {
    let history = forecast.history
    let draws = forecast.draws()
    let levels = RollingOrigin.levels
    let wis = WeightedIntervalScore()
    var sums = (wis: 0.0, crps: 0.0, inside50: 0.0, inside90: 0.0)
    var errors: [Double] = []
    for (date, value) in observed.enumerated() {
      let quantiles = try QuantileForecast(
        levels: levels, values: forecast.quantiles(at: date, levels: levels))
      let logs = try DrawForecast(Array(draws.draws(at: date))).on(.log)
      let log = try ScoreScale.log.value(value)
      sums.wis += try wis.score(quantiles.on(.log), observed: log)
      sums.crps += try RankedProbabilityScore().score(logs, observed: log)
      sums.inside50 += try IntervalCoverage(coverage: 0.5).score(quantiles, observed: value)
      sums.inside90 += try IntervalCoverage(coverage: 0.9).score(quantiles, observed: value)
      errors.append(try MedianError().score(quantiles, observed: value))
    }
    let count = Double(observed.count)
    origin = history.origin
    known = history.count
    targets = observed.count
    self.wis = sums.wis / count
    crps = sums.crps / count
    inside50 = sums.inside50 / count
    inside90 = sums.inside90 / count
    mase = try? ScaledError().score(errors, known: history.values)
    var scores: [Double] = []
    for baseline in Baselines.all {
      scores.append(
        try Self.wis(of: baseline.init(history), at: forecast.dates, observed: observed))
    }
    baselineWIS = scores
  }

  private static func wis(
    of baseline: some BaselineForecast, at dates: [Double], observed: [Double]
  ) throws(ScoreError) -> Double {
    var sum = 0.0
    for (date, value) in zip(dates, observed) {
      let quantiles = try QuantileForecast(
        levels: RollingOrigin.levels,
        values: baseline.quantiles(at: date, levels: RollingOrigin.levels))
      sum += try WeightedIntervalScore().score(
        quantiles.on(.log), observed: ScoreScale.log.value(value))
    }
    return sum / Double(observed.count)
  }
}
