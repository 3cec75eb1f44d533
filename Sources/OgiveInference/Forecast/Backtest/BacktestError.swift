/// Why an origin cannot be evaluated.
public enum BacktestError: Error, Hashable, Sendable {
  /// Its figures cannot be forecast.
  case forecast(ForecastError)
  /// Its forecast cannot be scored.
  case score(ScoreError)
}
