/// A date that a plain series is forecast for.
public struct ForecastDate: Sendable, Hashable {
  /// In the time of the figures: a day counts at its end, in decimal years.
  public let time: Double
  /// As it is written: the last day, or the number.
  public let name: String
  /// How many of the series' steps after the origin, rounded.
  public let horizon: Int

  /// A date.
  public init(time: Double, name: String, horizon: Int) {
    self.time = time
    self.name = name
    self.horizon = horizon
  }
}
