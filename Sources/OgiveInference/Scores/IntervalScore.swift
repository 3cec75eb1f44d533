/// The score of one central interval.
///
/// ```
/// IS_α = (u - l) + 2/α max(l - y, 0) + 2/α max(y - u, 0),   α = 1 - coverage
/// ```
///
/// An observation on an end of the interval counts as inside. Gneiting & Raftery 2007,
/// doi:10.1198/016214506000001437, equation 43.
public struct IntervalScore: QuantilesScore {
  /// The share of the outcomes that the interval should hold, between 0 and 1.
  public let coverage: Double

  /// The score of the central interval of `coverage`.
  public init(coverage: Double) {
    self.coverage = coverage
  }

  public var card: ScoreCard {
    ScoreCard(
      name: "interval_score", summary: "width of an interval and penalties for missing it",
      direction: .smaller, unit: .figures, isProper: true,
      source: "doi:10.1198/016214506000001437")
  }

  /// - Throws: ``ScoreError/missingLevel(_:)`` where an end is not among the quantiles.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    try Self.score(forecast.centralInterval(coverage), observed: observed)
  }

  /// The score of `interval`.
  ///
  /// - Throws: ``ScoreError/outOfRange(_:)`` for a coverage outside 0..<1 or an upper end below the
  ///   lower, ``ScoreError/notFinite`` for an observation that is not finite.
  public static func score(
    _ interval: CentralInterval, observed: Double
  ) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    guard interval.coverage >= 0, interval.coverage < 1 else {
      throw .outOfRange(interval.coverage)
    }
    let width = interval.upper - interval.lower
    guard width >= 0 else { throw .outOfRange(width) }
    let miss = max(interval.lower - observed, 0) + max(observed - interval.upper, 0)
    return width + 2 / (1 - interval.coverage) * miss
  }
}
