/// The pinball or quantile score of one quantile.
///
/// ```
/// PS = (1[y <= q] - τ) (q - y)
/// ```
///
/// zero where the quantile q of level τ is the observation y. scoringutils' quantile score is twice as
/// large. Gneiting & Raftery 2007, doi:10.1198/016214506000001437, equation 41; Koenker & Bassett
/// 1978, doi:10.2307/1913643.
public struct PinballScore: QuantilesScore {
  /// The level of the quantile, between 0 and 1.
  public let level: Double

  /// The score of the quantile of `level`.
  public init(level: Double) {
    self.level = level
  }

  public var card: ScoreCard {
    ScoreCard(
      name: "pinball", summary: "score of one quantile", direction: .smaller, unit: .figures,
      isProper: true, source: "doi:10.1198/016214506000001437")
  }

  /// - Throws: ``ScoreError/missingLevel(_:)`` where the level is not among the quantiles.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    guard let quantile = forecast.quantile(level) else { throw .missingLevel(level) }
    return try Self.score(quantile, level: level, observed: observed)
  }

  /// The score of `quantile` as the quantile of `level`.
  ///
  /// - Throws: ``ScoreError/levelOutOfRange(_:)``, ``ScoreError/notFinite``.
  public static func score(
    _ quantile: Double, level: Double, observed: Double
  ) throws(ScoreError) -> Double {
    guard quantile.isFinite, observed.isFinite else { throw .notFinite }
    guard level > 0, level < 1 else { throw .levelOutOfRange(level) }
    return (observed <= quantile ? 1 - level : -level) * (quantile - observed)
  }
}
