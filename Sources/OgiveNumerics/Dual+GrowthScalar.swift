extension Dual: GrowthScalar {
  @inlinable @inline(__always) public init(_ value: Double) {
    self.init(value: value, derivatives: .zero)
  }

  @inlinable @inline(__always) public static func + (a: Dual, b: Dual) -> Dual {
    Dual(value: a.value + b.value, derivatives: a.derivatives + b.derivatives)
  }
  @inlinable @inline(__always) public static func - (a: Dual, b: Dual) -> Dual {
    Dual(value: a.value - b.value, derivatives: a.derivatives - b.derivatives)
  }
  @inlinable @inline(__always) public static func * (a: Dual, b: Dual) -> Dual {
    Dual(
      value: a.value * b.value,
      derivatives: a.derivatives * b.value + b.derivatives * a.value)
  }
  @inlinable @inline(__always) public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.value / b.value
    return Dual(
      value: quotient, derivatives: (a.derivatives - b.derivatives * quotient) / b.value)
  }
  @inlinable @inline(__always) public static prefix func - (a: Dual) -> Dual {
    Dual(value: -a.value, derivatives: -a.derivatives)
  }

  /// A function of one variable from its value and slope at `x`.
  @inlinable @inline(__always) static func chain(_ value: Double, slope: Double, _ x: Dual) -> Dual
  {
    Dual(value: value, derivatives: x.derivatives * slope)
  }

  @inlinable @inline(__always) public static func exp(_ x: Dual) -> Dual {
    let value = Double.exp(x.value)
    return chain(value, slope: value, x)
  }
  @inlinable @inline(__always) public static func expm1(_ x: Dual) -> Dual {
    let value = Double.expm1(x.value)
    return chain(value, slope: value + 1, x)
  }
  @inlinable @inline(__always) public static func decay(_ x: Dual) -> Dual {
    let value = Double.decay(x.value)
    return chain(value, slope: x.value < -500 ? 0 : -value, x)
  }
  @inlinable @inline(__always) public static func log(_ x: Dual) -> Dual {
    chain(Double.log(x.value), slope: 1 / x.value, x)
  }
  @inlinable @inline(__always) public static func log1p(_ x: Dual) -> Dual {
    chain(Double.log1p(x.value), slope: 1 / (1 + x.value), x)
  }
  @inlinable @inline(__always) public static func sqrt(_ x: Dual) -> Dual {
    let value = x.value.squareRoot()
    return chain(value, slope: 0.5 / value, x)
  }
  @inlinable @inline(__always) public static func pow(_ base: Dual, _ exponent: Dual) -> Dual {
    let value = Double.pow(base.value, exponent.value)
    // y x^y / x, which costs no second power, is not a number at the ends of the range of x.
    let quotient = exponent.value * value / base.value
    let byBase =
      quotient.isFinite
      ? quotient : exponent.value * Double.pow(base.value, exponent.value - 1)
    // x^y has slope 0 by y at x = 0, where the logarithm alone would make it 0 times infinity.
    let byExponent = value == 0 ? 0 : value * Double.log(base.value)
    return Dual(
      value: value,
      derivatives: base.derivatives * byBase + exponent.derivatives * byExponent)
  }
  @inlinable @inline(__always) public static func select(
    _ a: Dual, lessThan b: Dual, then x: Dual, else y: Dual
  ) -> Dual {
    a.value < b.value ? x : y
  }
}
