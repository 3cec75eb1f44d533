/// The forecast of one plain series, as quantiles.
public struct SeriesForecast: Sendable, Hashable {
  /// The series' name.
  public let series: String
  /// The time of the last figure that was known, as it is written.
  public let origin: String
  /// How many figures were known.
  public let figureCount: Int
  /// The ceiling that was declared.
  public let ceiling: Double?
  /// The dates, in order.
  public let dates: [ForecastDate]
  /// The quantiles' levels, in order.
  public let levels: [Double]
  /// By date the quantile of each level.
  public let quantiles: [[Double]]

  /// A forecast.
  public init(
    series: String, origin: String, figureCount: Int, ceiling: Double?, dates: [ForecastDate],
    levels: [Double], quantiles: [[Double]]
  ) {
    self.series = series
    self.origin = origin
    self.figureCount = figureCount
    self.ceiling = ceiling
    self.dates = dates
    self.levels = levels
    self.quantiles = quantiles
  }
}
