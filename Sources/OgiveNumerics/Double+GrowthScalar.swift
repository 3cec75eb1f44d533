extension Double: GrowthScalar {
  @inlinable @inline(__always) public static func exp(_ x: Double) -> Double { Elementary.exp(x) }
  @inlinable @inline(__always) public static func expm1(_ x: Double) -> Double {
    Elementary.expm1(x)
  }
  @inlinable @inline(__always) public static func decay(_ x: Double) -> Double {
    Elementary.decay(x)
  }
  @inlinable @inline(__always) public static func log(_ x: Double) -> Double { Elementary.log(x) }
  @inlinable @inline(__always) public static func log1p(_ x: Double) -> Double {
    Elementary.log1p(x)
  }
  @inlinable @inline(__always) public static func pow(_ base: Double, _ exponent: Double) -> Double
  {
    Elementary.pow(base, exponent)
  }
  @inlinable @inline(__always) public static func sqrt(_ x: Double) -> Double { x.squareRoot() }
  @inlinable @inline(__always) public static func select(
    _ a: Double, lessThan b: Double, then x: Double, else y: Double
  ) -> Double {
    a < b ? x : y
  }
}
