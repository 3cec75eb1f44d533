/// A score of the quantiles of a forecast.
public protocol QuantilesScore: Score {
  /// The score of `forecast` when `observed` came true.
  func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double
}
