internal import OgiveNumerics

/// What a published figure says about the logarithm of a reported level, as a residual for least
/// squares.
///
/// A residual squared is twice the drop of the relation's log-likelihood below its highest value, so
/// that the sum of squares is that of the full likelihood: for a plain figure this is the
/// standardised difference, for a bound or an interval the *deviance residual*, which is near zero
/// inside and grows outside.
public enum ObservedRelation: Sendable, Hashable {
  /// The figure, up to rounding: normal around `log`.
  case equal(log: Double, sd: Double)
  /// Somewhere in the interval, blurred by a normal error of `sd`; an end may be infinite.
  case between(logLow: Double, logHigh: Double, sd: Double)

  /// The residual for a level whose logarithm is `mu`, and its derivative by `mu`.
  public func residual(_ mu: Double) -> (value: Double, slope: Double) {
    switch self {
    case .equal(let log, let sd): ((mu - log) / sd, 1 / sd)
    case .between(let low, let high, let sd): Self.deviance(mu, low: low, high: high, sd: sd)
    }
  }

  /// The deviance residual of an interval at `mu`, and its slope.
  static func deviance(
    _ mu: Double, low: Double, high: Double, sd: Double
  ) -> (value: Double, slope: Double) {
    let a = (low - mu) / sd
    let b = (high - mu) / sd
    let side = low == -.infinity ? 1.0 : high == .infinity ? -1 : (mu < 0.5 * (low + high) ? -1 : 1)
    let drop =
      best(low: low, high: high, sd: sd) - NormalDistribution.logDifference(lower: a, upper: b)
    // Towards its best point the drop is a parabola, and below rounding the square root of the
    // difference would be noise.
    if drop < 1e-9, low.isFinite, high.isFinite {
      let slope = curvature(halfWidth: 0.5 * (high - low) / sd).squareRoot() / sd
      return ((mu - 0.5 * (low + high)) * slope, slope)
    }
    guard drop > 0 else { return (0, 0) }
    let value = side * (2 * drop).squareRoot()
    let logSlope = hazard(at: a, a, b) - hazard(at: b, a, b)
    return (value, -logSlope / (sd * value))
  }

  /// The highest log-likelihood of the interval: at its middle, or far inside a one-sided one.
  private static func best(low: Double, high: Double, sd: Double) -> Double {
    guard low.isFinite, high.isFinite else { return 0 }
    let half = 0.5 * (high - low) / sd
    return NormalDistribution.logDifference(lower: -half, upper: half)
  }

  /// The density at `z` over the probability of the interval from `a` to `b`.
  private static func hazard(at z: Double, _ a: Double, _ b: Double) -> Double {
    guard z.isFinite else { return 0 }
    let logDensity = -0.5 * z * z - 0.918_938_533_204_672_8
    return Double.exp(logDensity - NormalDistribution.logDifference(lower: a, upper: b))
  }

  /// Minus the second derivative of the log-likelihood at the middle, in units of the error.
  private static func curvature(halfWidth half: Double) -> Double {
    2 * half * hazard(at: half, -half, half)
  }
}
