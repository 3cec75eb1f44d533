internal import OgiveNumerics

/// What becomes of a pooled draw once its rank among the draws of its date is known: it is stretched
/// by rank, and averaged with a damped trend where there are many figures.
///
/// The map rises with the draw, so that a quantile of the results is the result of the quantile, and
/// probabilities and crossings counted over draws agree with the bands.
struct ForecastCalibration: Sendable {
  private let stretch: RankStretch?
  /// Nil where it has no weight.
  private let trend: (forecast: DampedTrend, level: Double, weight: Double)?

  init(of history: ForecastHistory, recipe: ForecastRecipe) {
    stretch = recipe.stretch(for: history.count)
    let weight = recipe.dampedTrendWeight(for: history.count)
    trend = weight > 0 ? (DampedTrend(history), history.level, weight) : nil
  }

  /// Of a forecast from so many facts that are no plain figures, which tell no damped trend.
  init(count: Int, recipe: ForecastRecipe) {
    stretch = recipe.stretch(for: count)
    trend = nil
  }

  /// What draws `logs` of `ln y / y_n` at a date become, in their order.
  func logs(_ logs: [Double], at date: Double) -> [Double] {
    let order = logs.indices.sorted { (logs[$0], $0) < (logs[$1], $1) }
    let ranks = order.indices.map { (Double($0) + 0.5) / Double(order.count) }
    let trend = trendLogs(at: date, ranks: ranks)
    let median = Quantile.values(of: logs, levels: [0.5])[0]
    var calibrated = logs
    for (place, draw) in order.enumerated() {
      calibrated[draw] = log(
        logs[draw], rank: ranks[place], median: median, trend: trend?[place])
    }
    return calibrated
  }

  /// What quantiles `logs` of the draws at a date become.
  func logs(
    ofQuantiles logs: [Double], levels: [Double], median: Double, at date: Double
  ) -> [Double] {
    let trend = trendLogs(at: date, ranks: levels)
    return levels.indices.map { log(logs[$0], rank: levels[$0], median: median, trend: trend?[$0]) }
  }

  /// - Parameters:
  ///   - rank: The share of the date's draws below it.
  ///   - median: The median of the date's draws.
  ///   - trend: What the damped trend says at this rank.
  private func log(_ log: Double, rank: Double, median: Double, trend: Double?) -> Double {
    let stretched = median + (log - median) * (stretch?.factor(at: rank) ?? 1)
    guard let trend, let weight = self.trend?.weight else { return stretched }
    return (1 - weight) * stretched + weight * trend
  }

  /// The damped trend's quantiles at `date`, as `ln y / y_n`; nil where it has no weight.
  private func trendLogs(at date: Double, ranks: [Double]) -> [Double]? {
    trend.map { trend in
      trend.forecast.quantiles(at: date, levels: ranks).map { Double.log($0 / trend.level) }
    }
  }
}
