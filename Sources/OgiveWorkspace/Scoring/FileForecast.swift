public import OgiveInference
public import OgiveText

/// A forecast of one figure in a file.
public struct FileForecast: Sendable, Hashable {
  /// Which forecast it is; its ends and origins as the last day of their periods.
  public let key: ForecastKey
  /// What it says.
  public let outlook: Outlook
  /// Where its first value stands.
  public let place: SourceLocation
}
