/// A forecast with what came true.
public struct ScoredForecast: Sendable, Hashable {
  /// Which forecast it is.
  public let key: ForecastKey
  /// Its scores.
  public let line: ScoreLine
  /// The weighted interval score of a baseline for the same figure; nil where it has none.
  public let baseline: Double?

  /// A scored forecast.
  public init(key: ForecastKey, line: ScoreLine, baseline: Double? = nil) {
    self.key = key
    self.line = line
    self.baseline = baseline
  }
}
