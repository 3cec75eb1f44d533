internal import OgiveNumerics

/// What becomes of a pooled draw once its rank among the draws of its date is known: it is stretched
/// by rank, averaged with a damped trend where there are many figures, and bent below a known ceiling.
///
/// The map rises with the draw, so that a quantile of the results is the result of the quantile, and
/// probabilities and crossings counted over draws agree with the bands.
struct ForecastCalibration: Sendable {
  private let history: ForecastHistory
  private let stretch: RankStretch?
  private let trend: DampedTrend
  private let trendWeight: Double
  private let bends: Bool

  init(of history: ForecastHistory, recipe: ForecastRecipe) {
    self.history = history
    stretch = recipe.stretch(for: history.count)
    trend = DampedTrend(history)
    trendWeight = recipe.dampedTrendWeight(for: history.count)
    bends = recipe.bends
  }

  /// The level that a draw `log` of `ln y / y_n` becomes.
  ///
  /// - Parameters:
  ///   - rank: The share of the date's draws below it.
  ///   - median: The median of the date's draws.
  ///   - trend: What the damped trend says at this rank, as ``trendLevels(at:ranks:)`` gives it.
  func level(log: Double, rank: Double, median: Double, trend: Double?) -> Double {
    var log = median + (log - median) * (stretch?.factor(at: rank) ?? 1)
    if let trend {
      log = (1 - trendWeight) * log + trendWeight * Double.log(trend / history.level)
    }
    let level = history.level * Double.exp(log)
    guard bends, let ceiling = history.ceiling else { return level }
    return SoftCeiling.bend(level, above: history.level, below: ceiling)
  }

  /// The damped trend's quantiles at `date`; nil where it has no weight.
  func trendLevels(at date: Double, ranks: [Double]) -> [Double]? {
    trendWeight > 0 ? trend.quantiles(at: date, levels: ranks) : nil
  }
}
