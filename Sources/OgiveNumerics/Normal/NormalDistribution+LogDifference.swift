extension NormalDistribution {
  /// The logarithm of the probability of a value between `lower` and `upper`.
  ///
  /// It stays accurate to about 1e-15 where both ends lie in the same far tail, where the
  /// probability underflows, and where the interval is narrow. Minus infinity for an empty interval,
  /// NaN where `lower > upper`.
  public static func logDifference(lower: Double, upper: Double) -> Double {
    guard lower < upper else { return lower == upper ? -.infinity : .nan }
    // The mirror image of an interval has the same probability: work below zero.
    let (a, b) = lower > 0 ? (-upper, -lower) : (lower, upper)
    let width = b - a
    let middle = 0.5 * a + 0.5 * b
    if width <= 1, width * middle.magnitude <= 1 {
      return logOfNarrow(middle: middle, width: width)
    }
    if b > 0 {
      return Elementary.log1p(-(cumulative(a) + cumulative(-b)))
    }
    let below = logCumulative(b)
    return below + log1mexp(logCumulative(a) - below)
  }

  /// The density at the middle times the mean of `e^(-mwt - w²t²/2)` for t in -½ ... ½, by Gauss
  /// and Legendre's rule of eight points.
  private static func logOfNarrow(middle: Double, width: Double) -> Double {
    let slope = middle * width
    let curvature = 0.5 * width * width
    func pair(_ t: Double, _ weight: Double) -> Double {
      let bend = curvature * t * t
      return weight
        * (Elementary.expm1(-slope * t - bend) + Elementary.expm1(slope * t - bend))
    }
    let excess =
      pair(0.0917173212478249, 0.181341891689181) + pair(0.2627662049581645, 0.15685332293894363)
      + pair(0.39833323870681336, 0.11119051722668724)
      + pair(0.48014492824876814, 0.05061426814518813)
    return Elementary.log(width) + logHeight - 0.5 * middle * middle + Elementary.log1p(excess)
  }

  /// `log(1 - e^x)` for `x <= 0`.
  private static func log1mexp(_ x: Double) -> Double {
    x > -0.693 ? Elementary.log(-Elementary.expm1(x)) : Elementary.log1p(-Elementary.exp(x))
  }
}
