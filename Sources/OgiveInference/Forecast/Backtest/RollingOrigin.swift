/// A rolling-origin evaluation: a series is forecast after its third figure, its fourth and so on, each
/// time from what was known then alone, and held against what came.
public struct RollingOrigin: Sendable {
  /// How far each forecast reaches.
  public enum Reach: Sendable, Hashable {
    /// As far ahead as the known figures reach back.
    case span
    /// So long, in the time of the figures.
    case time(Double)
    /// So many figures.
    case figures(Int)
  }

  /// The quantiles that are scored: 50, 80 and 90% intervals and the median.
  public static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  /// All figures of the series.
  public let history: ForecastHistory
  private let series: String
  private let seed: UInt64
  private let reach: Reach

  /// The evaluation of a series.
  ///
  /// - Parameter series: The series' name, which its random numbers depend on.
  public init(of history: ForecastHistory, series: String, seed: UInt64, reach: Reach = .span) {
    self.history = history
    self.series = series
    self.seed = seed
    self.reach = reach
  }

  /// By origin how many figures are known: those from which anything can be forecast and scored.
  public var knownCounts: [Int] {
    guard history.count > ForecastHistory.leastCount else { return [] }
    return (ForecastHistory.leastCount..<history.count).filter { !targets(after: $0).isEmpty }
  }

  /// The places of the figures that are forecast from the first `known`.
  private func targets(after known: Int) -> Range<Int> {
    let times = history.times
    let origin = times[known - 1]
    switch reach {
    case .figures(let count): return known..<min(known + count, times.count)
    case .span: return places(after: known, upTo: origin + (origin - times[0]))
    case .time(let length): return places(after: known, upTo: origin + length)
    }
  }

  private func places(after known: Int, upTo end: Double) -> Range<Int> {
    // A billionth of the span is rounding.
    let limit = end + 1e-9 * history.span
    let later = history.times[known...].prefix { $0 <= limit }
    return known..<(known + later.count)
  }

  /// Forecasts from the first `known` figures and scores what comes.
  ///
  /// - Throws: Where the figures cannot be forecast or the forecast cannot be scored.
  public func evaluation(known: Int) throws(BacktestError) -> OriginEvaluation {
    let targets = targets(after: known)
    let dates = Array(history.times[targets])
    let forecast: PlainForecast
    do {
      let past = try ForecastHistory(
        times: Array(history.times.prefix(known)), values: Array(history.values.prefix(known)),
        ceiling: history.ceiling)
      forecast = try PlainForecast(of: past, at: dates, series: series, seed: seed)
    } catch {
      throw .forecast(error)
    }
    do {
      return try OriginEvaluation(of: forecast, observed: Array(history.values[targets]))
    } catch {
      throw .score(error)
    }
  }
}
