/// A number that a growth formula can be written in.
///
/// A formula written once over `GrowthScalar` serves four arithmetics:
///
/// | conformer | is | used for |
/// |---|---|---|
/// | `Double` | a number | values |
/// | ``Dual`` | a number with its derivatives by up to eight parameters | exact Jacobians |
/// | ``Draws8`` | eight Monte Carlo draws side by side | projections |
/// | ``DoubleDouble`` | about 32 digits | the last steps of a certified fit |
///
/// The elementary functions are our own and return the same bits on every processor
/// (see ``Elementary``), to within one unit in the last place.
public protocol GrowthScalar: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral
where FloatLiteralType == Double, IntegerLiteralType == Int64 {
  /// The constant `value`, with no derivatives and the same in every lane.
  init(_ value: Double)

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self

  /// e raised to `x`.
  static func exp(_ x: Self) -> Self
  /// e raised to `x`, minus one; accurate for small `x`.
  static func expm1(_ x: Self) -> Self
  /// e raised to `-x`, held at e^500 for `x < -500` so that neither it nor its slopes overflow: a
  /// level that is divided by it or decays with it is zero to more than 200 digits there.
  static func decay(_ x: Self) -> Self
  /// The natural logarithm; not a number below zero, minus infinity at zero.
  static func log(_ x: Self) -> Self
  /// The natural logarithm of `1 + x`; accurate for small `x`.
  static func log1p(_ x: Self) -> Self
  /// `base` raised to `exponent`, for `base >= 0`; not a number for a negative base.
  static func pow(_ base: Self, _ exponent: Self) -> Self
  /// The square root; not a number below zero.
  static func sqrt(_ x: Self) -> Self

  /// `x` where `a < b`, else `y`, lane by lane; derivatives follow the chosen branch.
  /// Both branches are evaluated.
  static func select(_ a: Self, lessThan b: Self, then x: Self, else y: Self) -> Self
}

extension GrowthScalar {
  @inlinable public init(floatLiteral value: Double) { self.init(value) }
  @inlinable public init(integerLiteral value: Int64) { self.init(Double(value)) }

  @inlinable @inline(__always) public static func decay(_ x: Self) -> Self {
    exp(-select(x, lessThan: -500.0, then: -500.0, else: x))
  }
}
