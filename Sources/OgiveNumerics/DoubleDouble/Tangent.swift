/// A value with its derivative in one direction, over any scalar.
///
/// ``Dual`` carries eight derivatives of a double at once and is the fast way; this one serves where
/// the value itself needs more than double precision, or where there are more than eight parameters.
@frozen
public struct Tangent<Base: GrowthScalar>: Sendable {
  /// The value.
  public var value: Base
  /// The derivative.
  public var derivative: Base

  /// A value with the given derivative.
  @inlinable public init(value: Base, derivative: Base) {
    self.value = value
    self.derivative = derivative
  }
}

extension Tangent: GrowthScalar {
  @inlinable public init(_ value: Double) {
    self.init(value: Base(value), derivative: Base(0.0))
  }

  @inlinable public static func + (a: Tangent, b: Tangent) -> Tangent {
    Tangent(value: a.value + b.value, derivative: a.derivative + b.derivative)
  }
  @inlinable public static func - (a: Tangent, b: Tangent) -> Tangent {
    Tangent(value: a.value - b.value, derivative: a.derivative - b.derivative)
  }
  @inlinable public static func * (a: Tangent, b: Tangent) -> Tangent {
    Tangent(
      value: a.value * b.value, derivative: a.derivative * b.value + b.derivative * a.value)
  }
  @inlinable public static func / (a: Tangent, b: Tangent) -> Tangent {
    let quotient = a.value / b.value
    return Tangent(
      value: quotient, derivative: (a.derivative - b.derivative * quotient) / b.value)
  }
  @inlinable public static prefix func - (a: Tangent) -> Tangent {
    Tangent(value: -a.value, derivative: -a.derivative)
  }

  @inlinable public static func exp(_ x: Tangent) -> Tangent {
    let value = Base.exp(x.value)
    return Tangent(value: value, derivative: x.derivative * value)
  }
  @inlinable public static func expm1(_ x: Tangent) -> Tangent {
    let value = Base.expm1(x.value)
    return Tangent(value: value, derivative: x.derivative * (value + Base(1.0)))
  }
  @inlinable public static func log(_ x: Tangent) -> Tangent {
    Tangent(value: Base.log(x.value), derivative: x.derivative / x.value)
  }
  @inlinable public static func log1p(_ x: Tangent) -> Tangent {
    Tangent(value: Base.log1p(x.value), derivative: x.derivative / (x.value + Base(1.0)))
  }
  @inlinable public static func sqrt(_ x: Tangent) -> Tangent {
    let value = Base.sqrt(x.value)
    return Tangent(value: value, derivative: x.derivative / (value + value))
  }
  @inlinable public static func pow(_ base: Tangent, _ exponent: Tangent) -> Tangent {
    let value = Base.pow(base.value, exponent.value)
    let byBase = exponent.value * Base.pow(base.value, exponent.value - Base(1.0))
    // x^y has slope 0 by y at x = 0, where the logarithm alone would make it 0 times infinity.
    let byExponent = Base.select(
      Base(0.0), lessThan: base.value, then: value * Base.log(base.value), else: Base(0.0))
    return Tangent(
      value: value, derivative: base.derivative * byBase + exponent.derivative * byExponent)
  }
  @inlinable public static func select(
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
