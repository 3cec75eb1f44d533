/// How much more often the central intervals hold the observation than they should: the mean over the
/// intervals of 1 or 0 less the coverage that each claims.
///
/// Averaged over many forecasts it is zero for calibrated ones, negative for those too sure of
/// themselves and positive for those too wide. One forecast alone says little. The median takes no
/// part, ends belong to their interval. As in scoringutils, Bosse et al. 2022,
/// doi:10.48550/arXiv.2205.07090.
public struct CoverageDeviation: QuantilesScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "coverage_deviation", summary: "coverage above or below what the intervals claim",
      direction: .zero, unit: .none, isProper: false, source: "doi:10.48550/arXiv.2205.07090")
  }

  /// - Throws: ``ScoreError/asymmetricLevels(missing:)``, or ``ScoreError/empty`` where there is only
  ///   a median.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    let intervals = try forecast.centralIntervals()
    guard !intervals.isEmpty else { throw .empty }
    let sum = intervals.reduce(0) { $0 + ($1.contains(observed) ? 1 : 0) - $1.coverage }
    return sum / Double(intervals.count)
  }
}
