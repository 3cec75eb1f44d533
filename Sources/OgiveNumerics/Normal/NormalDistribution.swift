/// The standard normal distribution.
///
/// All functions go through ``Elementary``, so their bits are the same on every processor. Relative
/// errors are below 1e-15, of the logarithms too, however far out.
public enum NormalDistribution {
  /// `e^(-z²/2) / √(2π)`.
  public static func density(_ z: Double) -> Double {
    0x1.9884533d43651p-2 * bell(z)
  }

  /// The logarithm of the density at zero, `-log √(2π)`.
  public static let logHeight = -0x1.d67f1c864beb5p-1

  /// The probability of a value below `z`.
  public static func cumulative(_ z: Double) -> Double {
    let tail = tail(z.magnitude)
    return z < 0 ? tail : 1 - tail
  }

  /// The logarithm of the probability of a value below `z`, also where that probability underflows.
  public static func logCumulative(_ z: Double) -> Double {
    guard z < 0 else { return Elementary.log1p(-tail(z)) }
    return Elementary.log(0.5 * Elementary.scaledErfc(-z * rootHalf)) - 0.5 * z * z
  }

  /// The value below which a share `p` of the distribution lies: minus infinity at 0, infinite at 1,
  /// NaN outside 0...1.
  public static func quantile(_ p: Double) -> Double {
    guard p < 0x1p-53 || p > 1 - 0x1p-53 else { return centralQuantile(p) }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    guard p > 0, p < 1 else { return .nan }
    let x = (-Elementary.log(p)).squareRoot() - 6
    return -farTailNumerator(x) / farTailDenominator(x)
  }

  /// The quantile for `p` in 2^-53 ... 1 - 2^-53, for single numbers and lanes.
  @inlinable @inline(__always) static func centralQuantile<L: ElementaryLane>(_ p: L) -> L {
    let q = p - 0.5
    let x = 0.180625 - q * q
    let smaller = L.select(q, lessThan: 0, then: p, else: 1 - p)
    let w = -Elementary.logarithm(ofNormal: smaller, exponent: 0) - 2.56
    let tail = tailNumerator(w)
    let signed = L.select(q, lessThan: 0, then: -tail, else: tail)
    let numerator = L.select(x, lessThan: 0, then: signed, else: q * centralNumerator(x))
    let denominator = L.select(
      x, lessThan: 0, then: tailDenominator(w), else: centralDenominator(x))
    return numerator / denominator
  }

  /// The probability of a value above `z`, for `z >= 0`.
  private static func tail(_ z: Double) -> Double {
    0.5 * bell(z) * Elementary.scaledErfc(z * rootHalf)
  }

  /// `e^(-z²/2)`, with what rounding `z²` loses.
  private static func bell(_ z: Double) -> Double {
    let square = ExtendedLane(product: z, z)
    let low = square.high < 2e3 ? square.low : 0
    return Elementary.exponential(-0.5 * square.high, plus: -0.5 * low)
  }

  /// √½.
  static var rootHalf: Double { 0x1.6a09e667f3bcdp-1 }
}
