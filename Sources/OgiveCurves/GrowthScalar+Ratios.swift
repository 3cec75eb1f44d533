import OgiveNumerics

// Formulas with a shape that may pass through zero divide by it. These quotients stay smooth there,
// in value and in derivatives.
extension GrowthScalar {
  /// `log1p(x) / x`, which is 1 at zero.
  @inline(__always) static func log1pRatio(_ x: Self) -> Self {
    let series = horner(
      x, [1, -1.0 / 2, 1.0 / 3, -1.0 / 4, 1.0 / 5, -1.0 / 6, 1.0 / 7, -1.0 / 8, 1.0 / 9])
    return select(x * x, lessThan: 1e-8, then: series, else: log1p(x) / x)
  }

  /// `expm1(x) / x`, which is 1 at zero.
  @inline(__always) static func expm1Ratio(_ x: Self) -> Self {
    let series = horner(
      x,
      [1, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880])
    return select(x * x, lessThan: 1e-8, then: series, else: expm1(x) / x)
  }

  @inline(__always) private static func horner(_ x: Self, _ coefficients: InlineArray<9, Double>)
    -> Self
  {
    var sum = Self(coefficients[8])
    for power in (0..<8).reversed() { sum = sum * x + Self(coefficients[power]) }
    return sum
  }
}
