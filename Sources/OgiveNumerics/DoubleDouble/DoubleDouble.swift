/// A number of about 32 digits, carried as the unevaluated sum of two doubles.
///
/// Sums and products are exact to about one part in 10³¹, by Knuth's and Dekker's error-free
/// transformations and without fused multiply-add, so the bits are the same on every processor.
/// The range is that of `Double`, less the top 27 bits of the largest magnitudes, where the splitting
/// of a factor would overflow. A result that overflows is not a number.
///
/// Dekker 1971, doi:10.1007/BF01397083; Hida, Li & Bailey 2001, doi:10.1109/ARITH.2001.930115.
@frozen
public struct DoubleDouble: Sendable, Equatable {
  /// The nearest double.
  public var high: Double
  /// What `high` leaves over; at most half a unit in its last place.
  public var low: Double

  /// The sum of `high` and `low`, which must already be split as the properties say.
  @inlinable init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles.
  @inlinable public init(sumOf a: Double, _ b: Double) {
    let sum = a + b
    let part = sum - a
    self.init(high: sum, low: (a - (sum - part)) + (b - part))
  }

  /// The exact sum of two doubles of which the first is the larger in magnitude.
  @inlinable init(sumOfLarger a: Double, _ b: Double) {
    let sum = a + b
    self.init(high: sum, low: b - (sum - a))
  }

  /// The exact product of two doubles.
  @inlinable public init(productOf a: Double, _ b: Double) {
    let product = a * b
    let (aTop, aRest) = Self.halves(of: a)
    let (bTop, bRest) = Self.halves(of: b)
    let error = ((aTop * bTop - product) + aTop * bRest + aRest * bTop) + aRest * bRest
    self.init(high: product, low: error)
  }

  /// Veltkamp's splitting into two halves of 26 bits.
  @inlinable static func halves(of x: Double) -> (top: Double, rest: Double) {
    let scaled = 134_217_729 * x
    let top = scaled - (scaled - x)
    return (top, x - top)
  }

  /// This number divided by a double: about a third of the work of a full division.
  @inlinable func divided(by divisor: Double) -> DoubleDouble {
    let first = high / divisor
    let product = DoubleDouble(productOf: first, divisor)
    let rest = ((high - product.high) - product.low) + low
    return DoubleDouble(sumOfLarger: first, rest / divisor)
  }

  /// This number times two to the power `exponent`, exactly.
  @inlinable func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    DoubleDouble(
      high: Double(sign: .plus, exponent: exponent / 2, significand: high)
        * Double(sign: .plus, exponent: exponent - exponent / 2, significand: 1),
      low: Double(sign: .plus, exponent: exponent / 2, significand: low)
        * Double(sign: .plus, exponent: exponent - exponent / 2, significand: 1))
  }
}

extension DoubleDouble: Comparable {
  @inlinable public static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high < b.high || (a.high == b.high && a.low < b.low)
  }
}
