internal import OgiveNumerics

/// A trend that fades: exponential smoothing of level and trend, the trend losing a share each step.
///
/// ```
/// forecast = l + phi b     l' = forecast + alpha e     b' = phi b + alpha beta e
/// ```
///
/// with `e` the error of the forecast one step ahead; `alpha`, `beta` and `phi` are those of a grid
/// with the least squared errors. Fewer than five figures cannot tell them: the forecast is then that
/// of ``Drift``. Figures count as equally far apart.
/// Source: Gardner and McKenzie 1985, doi:10.1287/mnsc.31.10.1237; variances of Hyndman, Koehler, Ord
/// and Snyder 2005, doi:10.1016/j.ijforecast.2004.07.003.
public struct DampedTrend: BaselineForecast {
  public static let name = "damped trend"

  /// The fewest figures that its smoothing is fitted to.
  private static let leastCount = 5

  private let history: ForecastHistory
  private let smoothing: Smoothing?
  private let drift: Drift

  public init(_ history: ForecastHistory) {
    self.history = history
    drift = Drift(history)
    smoothing = history.count < Self.leastCount ? nil : Smoothing.best(for: history.values)
  }

  public func quantiles(at time: Double, levels: [Double]) -> [Double] {
    guard let smoothing else { return drift.quantiles(at: time, levels: levels) }
    let steps = history.steps(to: time)
    let mean = smoothing.mean(after: steps)
    let spread = smoothing.variance(after: steps).squareRoot()
    return levels.map { history.held(mean + spread * NormalDistribution.quantile($0)) }
  }
}

/// One choice of `alpha`, `beta` and `phi`, with where it leaves level and trend.
private struct Smoothing: Sendable {
  let alpha: Double
  let beta: Double
  let phi: Double
  private(set) var level: Double
  private(set) var trend: Double
  private(set) var squaredErrors = 0.0
  /// The variance of the forecast one step ahead.
  private var unit = 0.0

  /// The choice with the least squared errors.
  static func best(for values: [Double]) -> Smoothing? {
    var best: Smoothing?
    for alpha in [0.3, 0.6, 0.8, 0.9, 0.99] {
      for beta in [0, 0.05, 0.1, 0.2, 0.4, 0.7, 0.95] {
        for phi in [0.8, 0.85, 0.9, 0.94, 0.98] {
          let next = Smoothing(values, alpha: alpha, beta: beta, phi: phi)
          if next.squaredErrors < best?.squaredErrors ?? .infinity { best = next }
        }
      }
    }
    return best
  }

  private init(_ values: [Double], alpha: Double, beta: Double, phi: Double) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
    level = values[0]
    trend = (values[3] - values[0]) / (3 * phi)
    for value in values.dropFirst() {
      let forecast = level + phi * trend
      let error = value - forecast
      level = forecast + alpha * error
      trend = phi * trend + alpha * beta * error
      squaredErrors += error * error
    }
    // One change less three smoothing constants, or one at least.
    unit = squaredErrors / Double(max(values.count - 4, 1))
  }

  /// The sum of `phi + phi² + …` over `steps`, which need not be whole.
  private func damping(over steps: Double) -> Double {
    phi * (1 - Double.pow(phi, steps)) / (1 - phi)
  }

  func mean(after steps: Double) -> Double { level + trend * damping(over: steps) }

  func variance(after steps: Double) -> Double {
    var sum = 1.0
    for step in 1..<max(Int(min(steps, 1e4).rounded()), 1) {
      let weight = alpha * (1 + beta * damping(over: Double(step)))
      sum += weight * weight
    }
    return unit * sum
  }
}
