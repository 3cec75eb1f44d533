extension Draws8: GrowthScalar {
  @inlinable @inline(__always) public init(_ value: Double) {
    self.init(lanes: SIMD8(repeating: value))
  }

  @inlinable @inline(__always) public static func + (a: Draws8, b: Draws8) -> Draws8 {
    Draws8(lanes: a.lanes + b.lanes)
  }
  @inlinable @inline(__always) public static func - (a: Draws8, b: Draws8) -> Draws8 {
    Draws8(lanes: a.lanes - b.lanes)
  }
  @inlinable @inline(__always) public static func * (a: Draws8, b: Draws8) -> Draws8 {
    Draws8(lanes: a.lanes * b.lanes)
  }
  @inlinable @inline(__always) public static func / (a: Draws8, b: Draws8) -> Draws8 {
    Draws8(lanes: a.lanes / b.lanes)
  }
  @inlinable @inline(__always) public static prefix func - (a: Draws8) -> Draws8 {
    Draws8(bits: a.bits ^ Elementary.signBit)
  }

  @inlinable @inline(__always) public static func exp(_ x: Draws8) -> Draws8 {
    Draws8(lanes: Elementary.exp(x.lanes))
  }
  @inlinable @inline(__always) public static func expm1(_ x: Draws8) -> Draws8 {
    Draws8(lanes: Elementary.expm1(x.lanes))
  }
  @inlinable @inline(__always) public static func decay(_ x: Draws8) -> Draws8 {
    Elementary.decay(x)
  }
  @inlinable @inline(__always) public static func log(_ x: Draws8) -> Draws8 {
    Draws8(lanes: Elementary.log(x.lanes))
  }
  @inlinable @inline(__always) public static func log1p(_ x: Draws8) -> Draws8 {
    Draws8(lanes: Elementary.log1p(x.lanes))
  }
  @inlinable @inline(__always) public static func pow(_ base: Draws8, _ exponent: Draws8) -> Draws8
  {
    Draws8(lanes: Elementary.pow(base.lanes, exponent.lanes))
  }
  @inlinable @inline(__always) public static func sqrt(_ x: Draws8) -> Draws8 {
    Draws8(lanes: x.lanes.squareRoot())
  }
  @inlinable @inline(__always) public static func select(
    _ a: Draws8, lessThan b: Draws8, then x: Draws8, else y: Draws8
  ) -> Draws8 {
    Draws8(lanes: y.lanes.replacing(with: x.lanes, where: a.lanes .< b.lanes))
  }
}
