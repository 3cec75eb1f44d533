internal import OgiveCurves
internal import OgiveNumerics

/// The forecast of a plain series: draws of its level at dates after the last figure.
///
/// Two families written at the origin, one that saturates and one that never does, each have a
/// posterior given the figures, sampled apart and pooled with fixed weights; every path begins at the
/// last figure. What remains to be corrected in the bands was found on development series: see
/// ``ForecastRecipe``.
///
/// ```swift
/// let history = try ForecastHistory(times: [2018, 2019, 2020, 2021], values: [1.5, 2.6, 4, 5.1])
/// let forecast = try PlainForecast(
///   of: history, at: [2022, 2023], series: "users", seed: 1)
/// let band = forecast.quantiles(at: 1, levels: [0.05, 0.5, 0.95])   // the end of 2022
/// ```
///
/// The draws depend on the figures, the dates, the series' name and the seed alone.
public struct PlainForecast: Sendable {
  /// What was known.
  public let history: ForecastHistory
  /// The dates, increasing, in the unit of the figures' times.
  public let dates: [Double]

  /// By date the pooled draws of `ln y / y_n`, path by path.
  private let logs: [[Double]]
  private let calibration: ForecastCalibration
  /// Whether draws are bent below a known ceiling.
  private let bends: Bool

  /// Forecasts a series at `dates`.
  ///
  /// - Parameters:
  ///   - dates: Increasing, all after the origin.
  ///   - series: The series' name, which its random numbers depend on.
  /// - Throws: Where the dates do not increase from the origin on, or no curve comes near the
  ///   figures.
  public init(
    of history: ForecastHistory, at dates: [Double], series: String, seed: UInt64,
    recipe: ForecastRecipe = .standard
  ) throws(ForecastError) {
    for i in dates.indices {
      guard dates[i].isFinite, dates[i] > (i == 0 ? history.origin : dates[i - 1]) else {
        throw .unorderedDates(at: i)
      }
    }
    self.history = history
    self.dates = dates
    calibration = ForecastCalibration(of: history, recipe: recipe)
    bends = recipe.bends
    logs = try FamilyPool(
      history: history, spans: dates.map { history.spans(to: $0) }, series: series,
      random: RandomSource(seed: seed),
      recipe: recipe
    ).paths()
  }

  /// The number of draws.
  public static let drawCount = TemperedSampler.particleCount * ForecastRecipe.pathCount

  /// The quantiles of the level at the date with index `date`, for levels between 0 and 1.
  public func quantiles(at date: Int, levels: [Double]) -> [Double] {
    let raw = Quantile.values(of: logs[date], levels: levels + [0.5])
    return calibration.logs(
      ofQuantiles: raw, levels: levels, median: raw[levels.count], at: dates[date]
    ).map(level)
  }

  /// The draws at every date: draw `i` is the same path at all of them.
  public func draws() -> DrawTable {
    DrawTable(
      dates: dates,
      columns: dates.indices.map { calibration.logs(logs[$0], at: dates[$0]).map(level) })
  }

  /// The level of a calibrated draw of `ln y / y_n`.
  private func level(_ log: Double) -> Double {
    let level = history.level * Double.exp(log)
    guard bends, let ceiling = history.ceiling else { return level }
    return SoftCeiling.bend(level, above: history.level, below: ceiling)
  }
}
