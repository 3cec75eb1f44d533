extension DoubleDouble: GrowthScalar {
  @inlinable public init(_ value: Double) {
    self.init(high: value, low: 0)
  }

  @inlinable public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let highs = DoubleDouble(sumOf: a.high, b.high)
    let lows = DoubleDouble(sumOf: a.low, b.low)
    let first = DoubleDouble(sumOfLarger: highs.high, highs.low + lows.high)
    return DoubleDouble(sumOfLarger: first.high, first.low + lows.low)
  }

  @inlinable public static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + -b
  }

  @inlinable public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(productOf: a.high, b.high)
    return DoubleDouble(
      sumOfLarger: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  @inlinable public static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let afterFirst = a - b * DoubleDouble(first)
    let second = afterFirst.high / b.high
    let afterSecond = afterFirst - b * DoubleDouble(second)
    let third = afterSecond.high / b.high
    return DoubleDouble(sumOfLarger: first, second) + DoubleDouble(third)
  }

  @inlinable public static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  public static func sqrt(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high > 0 else { return DoubleDouble(x.high.squareRoot()) }
    let root = x.high.squareRoot()
    let rest = x - DoubleDouble(productOf: root, root)
    return DoubleDouble(sumOfLarger: root, rest.high / (2 * root))
  }

  @inlinable public static func select(
    _ a: DoubleDouble, lessThan b: DoubleDouble, then x: DoubleDouble, else y: DoubleDouble
  ) -> DoubleDouble {
    a < b ? x : y
  }
}
