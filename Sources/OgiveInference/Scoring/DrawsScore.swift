/// A score of the draws of a forecast.
public protocol DrawsScore: Score {
  /// The score of `forecast` when `observed` came true.
  func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double
}
