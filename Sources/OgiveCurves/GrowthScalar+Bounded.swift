import OgiveNumerics

// Both branches of `select` are evaluated and an infinite slope times a zero is not a number, so a
// formula bounds its arguments before it calls an elementary function, not after.
extension GrowthScalar {
  /// `t`, or zero before the launch.
  @inline(__always) static func sinceLaunch(_ t: Self) -> Self {
    select(t, lessThan: 0.0, then: 0.0, else: t)
  }

  /// `x` where it is above zero, else one: a safe argument where the result is then discarded.
  @inline(__always) static func positive(_ x: Self) -> Self {
    select(0.0, lessThan: x, then: x, else: 1.0)
  }

  /// `y` where `x` is above zero, else zero.
  @inline(__always) static func wherePositive(_ x: Self, _ y: Self) -> Self {
    select(0.0, lessThan: x, then: y, else: 0.0)
  }
}
