import OgiveNumerics

// The shares of the capacity that several families are built from.
extension GrowthScalar {
  /// `1 / (1 + exp(-x))`.
  @inline(__always) static func logisticShare(_ x: Self) -> Self { 1.0 / (1.0 + decay(x)) }

  /// `ln(s / (1 - s))`, finite for shares of zero and one too.
  @inline(__always) static func logOdds(of share: Self) -> Self {
    let (least, most) = (Self(1e-300), Self(1.0.nextDown))
    let above = select(share, lessThan: least, then: least, else: share)
    let inside = select(most, lessThan: above, then: most, else: above)
    return log(inside / (1.0 - inside))
  }

  /// `exp(-exp(-x))`.
  @inline(__always) static func gompertzShare(_ x: Self) -> Self { exp(-decay(x)) }

  /// `(1 + shape exp(-x))^(-1/shape)`, zero where the bracket is not positive; smooth through
  /// `shape = 0`, where it is ``gompertzShare(_:)``.
  @inline(__always) static func richardsShare(_ x: Self, shape: Self) -> Self {
    let decayed = decay(x)
    let bracket = 1.0 + shape * decayed
    let inside = select(0.0, lessThan: bracket, then: shape * decayed, else: 0.0)
    return wherePositive(bracket, exp(-(decayed * log1pRatio(inside))))
  }

  /// `(1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t))` for `t > 0`, else zero.
  @inline(__always) static func bassShare(_ t: Self, innovation p: Self, imitation q: Self) -> Self
  {
    let left = exp(-((p + q) * sinceLaunch(t)))
    return (1.0 - left) / (1.0 + q / p * left)
  }

  /// `(t/scale)^shape` for `t > 0`, else zero.
  @inline(__always) static func powerHazard(_ t: Self, scale: Self, shape: Self) -> Self {
    wherePositive(t, decay(-(shape * log(positive(t) / scale))))
  }
}
