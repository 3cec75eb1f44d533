/// The weighted interval score of a forecast by quantiles.
///
/// ```
/// WIS = (w₀ |y - m| + Σ α/2 IS_α) / (K + w₀),   w₀ = ½ where the median m is given, else 0
/// ```
///
/// over K central intervals of coverage 1 - α: an approximation of the ranked probability score, equal
/// to twice the mean pinball score of all levels. It is the sum of ``Parts``. Without a median it is
/// the mean over the intervals alone; with a median alone it is the absolute error.
///
/// Bracher et al. 2021, doi:10.1371/journal.pcbi.1008618, by the conventions of scoringutils (Bosse et
/// al. 2022, doi:10.48550/arXiv.2205.07090): the median counts half as much as an interval.
public struct WeightedIntervalScore: QuantilesScore {
  /// What the weighted interval score is made of.
  public struct Parts: Sendable, Hashable {
    /// How wide the intervals are.
    public let dispersion: Double
    /// How far the observation lies above the intervals.
    public let underprediction: Double
    /// How far the observation lies below the intervals.
    public let overprediction: Double

    /// The score itself.
    public var total: Double { dispersion + underprediction + overprediction }
  }

  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "wis", summary: "weighted interval score", direction: .smaller, unit: .figures,
      isProper: true, source: "doi:10.1371/journal.pcbi.1008618")
  }

  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    try parts(forecast, observed: observed).total
  }

  /// The score in its parts.
  ///
  /// - Throws: ``ScoreError/asymmetricLevels(missing:)`` where a level has no mirror image,
  ///   ``ScoreError/notFinite`` for an observation that is not finite.
  public func parts(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Parts {
    guard observed.isFinite else { throw .notFinite }
    let intervals = try forecast.centralIntervals()
    let median = forecast.quantile(0.5)
    let medianWeight = median == nil ? 0 : 0.5
    let above = median.map { medianWeight * max(observed - $0, 0) } ?? 0
    let below = median.map { medianWeight * max($0 - observed, 0) } ?? 0
    let weight = Double(intervals.count) + medianWeight
    return Parts(
      dispersion: intervals.reduce(0) { $0 + (1 - $1.coverage) / 2 * ($1.upper - $1.lower) }
        / weight,
      underprediction: intervals.reduce(above) { $0 + max(observed - $1.upper, 0) } / weight,
      overprediction: intervals.reduce(below) { $0 + max($1.lower - observed, 0) } / weight)
  }
}
