internal import OgiveNumerics

/// A straight line from the first figure through the last: a random walk with drift.
///
/// With `d` the mean change a step, `v` the changes' variance and `n` figures, the level `h` steps
/// ahead is normal with mean `y_n + h d` and variance `v (h + h²/n)`, doubt about the drift included.
/// Source: Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice", section 5.5.
public struct Drift: BaselineForecast {
  public static let name = "drift"

  private let history: ForecastHistory
  /// The mean change a step, and the changes' variance.
  private let drift: Double
  let variance: Double

  public init(_ history: ForecastHistory) {
    self.history = history
    let changes = zip(history.values.dropFirst(), history.values).map { $0 - $1 }
    let drift = changes.reduce(0, +) / Double(changes.count)
    variance =
      changes.reduce(0) { $0 + ($1 - drift) * ($1 - drift) } / Double(changes.count - 1)
    self.drift = drift
  }

  public func quantiles(at time: Double, levels: [Double]) -> [Double] {
    let steps = history.steps(to: time)
    let spread = (variance * (steps + steps * steps / Double(history.count))).squareRoot()
    return levels.map {
      history.held(history.level + steps * drift + spread * NormalDistribution.quantile($0))
    }
  }
}
