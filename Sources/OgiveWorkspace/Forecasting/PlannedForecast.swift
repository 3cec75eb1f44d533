public import OgiveInference
public import OgiveReports
public import OgiveText

/// A forecast that can be made: what is known of a series, and what is asked.
public struct PlannedForecast: Sendable {
  /// The series' name.
  public let series: String
  /// The time of the last known figure, as it is written.
  public let origin: String
  /// What is known.
  public let history: ForecastHistory
  /// The dates, in order, all after the origin.
  public let dates: [ForecastDate]
  /// What was left out.
  public let warnings: [Diagnostic]

  private let place: SourceLocation?

  init(
    series: String, origin: String, history: ForecastHistory, dates: [ForecastDate],
    warnings: [Diagnostic], place: SourceLocation?
  ) {
    self.series = series
    self.origin = origin
    self.history = history
    self.dates = dates
    self.warnings = warnings
    self.place = place
  }

  /// Makes the forecast; the same whatever else is forecast, and in whatever order.
  ///
  /// - Throws: Where no curve comes near the figures.
  public func made(levels: [Double], seed: UInt64) throws(DiagnosticError) -> SeriesForecast {
    do {
      let forecast = try PlainForecast(
        of: history, at: dates.map(\.time), series: series, seed: seed)
      return SeriesForecast(
        series: series, origin: origin, figureCount: history.count, ceiling: history.ceiling,
        dates: dates, levels: levels,
        quantiles: dates.indices.map { forecast.quantiles(at: $0, levels: levels) })
    } catch {
      throw DiagnosticError([error.diagnostic(of: series, at: place)])
    }
  }
}
