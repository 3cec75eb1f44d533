internal import OgiveNumerics

/// The last figure for ever: a random walk of its logarithm, without drift.
///
/// The variance of one step is the mean square of the figures' logarithmic changes.
public struct LastValue: BaselineForecast {
  public static let name = "last value"

  private let history: ForecastHistory
  /// The standard deviation of one step's logarithmic change.
  private let deviation: Double

  public init(_ history: ForecastHistory) {
    self.history = history
    let changes = zip(history.logs.dropFirst(), history.logs).map { $0 - $1 }
    deviation = (changes.reduce(0) { $0 + $1 * $1 } / Double(changes.count)).squareRoot()
  }

  public func quantiles(at time: Double, levels: [Double]) -> [Double] {
    let spread = deviation * history.steps(to: time).squareRoot()
    return levels.map {
      history.held(history.level * Double.exp(spread * NormalDistribution.quantile($0)))
    }
  }
}
