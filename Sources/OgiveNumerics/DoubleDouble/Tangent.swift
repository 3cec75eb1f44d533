/// A value with its derivative in one direction, over any scalar.
///
/// ``Dual`` carries eight derivatives of a double at once; this one serves where the value itself needs
/// more than double precision, for lanes, and where there are more than eight parameters.
@frozen
public struct Tangent<Base: GrowthScalar>: Sendable {
  /// The value.
  public var value: Base
  /// The derivative.
  public var derivative: Base

  /// A value with the given derivative.
  @inlinable @inline(__always) public init(value: Base, derivative: Base) {
    self.value = value
    self.derivative = derivative
  }
}

// The slopes are those of ``Dual``, operation by operation, so that the bits are the same.
extension Tangent: GrowthScalar {
  @inlinable @inline(__always) public init(_ value: Double) {
    self.init(value: Base(value), derivative: Base(0.0))
  }

  @inlinable @inline(__always) public static func + (a: Tangent, b: Tangent) -> Tangent {
    Tangent(value: a.value + b.value, derivative: a.derivative + b.derivative)
  }
  @inlinable @inline(__always) public static func - (a: Tangent, b: Tangent) -> Tangent {
    Tangent(value: a.value - b.value, derivative: a.derivative - b.derivative)
  }
  @inlinable @inline(__always) public static func * (a: Tangent, b: Tangent) -> Tangent {
    Tangent(
      value: a.value * b.value, derivative: a.derivative * b.value + b.derivative * a.value)
  }
  @inlinable @inline(__always) public static func / (a: Tangent, b: Tangent) -> Tangent {
    let quotient = a.value / b.value
    return Tangent(
      value: quotient, derivative: (a.derivative - b.derivative * quotient) / b.value)
  }
  @inlinable @inline(__always) public static prefix func - (a: Tangent) -> Tangent {
    Tangent(value: -a.value, derivative: -a.derivative)
  }

  @inlinable @inline(__always) public static func exp(_ x: Tangent) -> Tangent {
    let value = Base.exp(x.value)
    return Tangent(value: value, derivative: x.derivative * value)
  }
  @inlinable @inline(__always) public static func expm1(_ x: Tangent) -> Tangent {
    let value = Base.expm1(x.value)
    return Tangent(value: value, derivative: x.derivative * (value + Base(1.0)))
  }
  @inlinable @inline(__always) public static func decay(_ x: Tangent) -> Tangent {
    let value = Base.decay(x.value)
    let slope = Base.select(x.value, lessThan: Base(-500.0), then: Base(0.0), else: -value)
    return Tangent(value: value, derivative: x.derivative * slope)
  }
  @inlinable @inline(__always) public static func log(_ x: Tangent) -> Tangent {
    Tangent(value: Base.log(x.value), derivative: x.derivative * (Base(1.0) / x.value))
  }
  @inlinable @inline(__always) public static func log1p(_ x: Tangent) -> Tangent {
    let slope = Base(1.0) / (Base(1.0) + x.value)
    return Tangent(value: Base.log1p(x.value), derivative: x.derivative * slope)
  }
  @inlinable @inline(__always) public static func sqrt(_ x: Tangent) -> Tangent {
    let value = Base.sqrt(x.value)
    return Tangent(value: value, derivative: x.derivative * (Base(0.5) / value))
  }
  @inlinable @inline(__always) public static func pow(_ base: Tangent, _ exponent: Tangent)
    -> Tangent
  {
    let value = Base.pow(base.value, exponent.value)
    // y x^y / x is not a number at the ends of the range of x.
    let quotient = exponent.value * value / base.value
    let direct = exponent.value * Base.pow(base.value, exponent.value - Base(1.0))
    let notAbove = Base.select(quotient, lessThan: Base(.infinity), then: quotient, else: direct)
    let byBase = Base.select(Base(-.infinity), lessThan: quotient, then: notAbove, else: direct)
    // x^y has slope 0 by y at x = 0, where the logarithm alone would make it 0 times infinity.
    let byExponent = Base.select(
      Base(0.0), lessThan: value, then: value * Base.log(base.value), else: value * Base(0.0))
    return Tangent(
      value: value, derivative: base.derivative * byBase + exponent.derivative * byExponent)
  }
  @inlinable @inline(__always) public static func select(
    _ a: Tangent, lessThan b: Tangent, then x: Tangent, else y: Tangent
  ) -> Tangent {
    Tangent(
      value: Base.select(a.value, lessThan: b.value, then: x.value, else: y.value),
      derivative: Base.select(
        a.value, lessThan: b.value, then: x.derivative, else: y.derivative))
  }
}

extension Tangent: CircularScalar where Base: CircularScalar {
  public static var pi: Tangent { Tangent(value: Base.pi, derivative: Base(0.0)) }
  public static func sineAndCosine(_ x: Tangent) -> (sine: Tangent, cosine: Tangent) {
    let (sine, cosine) = Base.sineAndCosine(x.value)
    return (
      Tangent(value: sine, derivative: x.derivative * cosine),
      Tangent(value: cosine, derivative: -(x.derivative * sine))
    )
  }
  public static func atan(_ x: Tangent) -> Tangent {
    Tangent(
      value: Base.atan(x.value), derivative: x.derivative / (Base(1.0) + x.value * x.value))
  }
}
