/// The absolute error of the median.
///
/// The median must be among the quantiles: one interpolated would be scored for a forecast that nobody
/// made. Gneiting 2011, doi:10.1198/jasa.2011.r10138.
public struct MedianError: QuantilesScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "ae_median", summary: "absolute error of the median", direction: .smaller,
      unit: .figures, isProper: true, source: "doi:10.1198/jasa.2011.r10138")
  }

  /// - Throws: ``ScoreError/missingLevel(_:)`` where the median is not among the quantiles.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    guard let median = forecast.quantile(0.5) else { throw .missingLevel(0.5) }
    return (observed - median).magnitude
  }
}
