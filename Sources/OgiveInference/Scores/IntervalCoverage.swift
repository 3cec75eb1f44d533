/// Whether one central interval holds the observation: 1 or 0, on average the share it covers.
///
/// The ends belong to the interval. It is calibrated where the average is `coverage`; it says nothing
/// about sharpness and is no proper score.
public struct IntervalCoverage: QuantilesScore {
  /// The share of the outcomes that the interval should hold, between 0 and 1.
  public let coverage: Double

  /// The coverage of the central interval that should hold a share `coverage`.
  public init(coverage: Double) {
    self.coverage = coverage
  }

  public var card: ScoreCard {
    ScoreCard(
      name: "coverage", summary: "share of the observations inside an interval",
      direction: .larger, unit: .none, isProper: false,
      source: "doi:10.48550/arXiv.2205.07090")
  }

  /// - Throws: ``ScoreError/missingLevel(_:)`` where an end is not among the quantiles.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    return try forecast.centralInterval(coverage).contains(observed) ? 1 : 0
  }
}
