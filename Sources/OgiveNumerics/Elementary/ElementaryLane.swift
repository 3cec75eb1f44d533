/// What the kernels of ``Elementary`` need beyond arithmetic: access to the bits of each number.
///
/// `Double` and ``Draws8`` conform, so each kernel is written once and lane `i` of a result has the
/// same bits as the `Double` result for lane `i` of the argument.
@usableFromInline
protocol ElementaryLane: GrowthScalar {
  /// `2^k` for a whole number `k` in -1022...1023.
  static func powerOfTwo(_ k: Self) -> Self

  /// Two numbers of about the same size whose product is `2^k`, for
  /// `shifted = Elementary.exponentShift + k` with a whole number `k` in -1100...1100.
  static func powerOfTwo(halvesOf shifted: Self) -> (Self, Self)

  /// `2^(b - 1023)` for `shifted = Elementary.roundingShift + b` with a whole number `b` in 1...2046.
  static func powerOfTwo(biased shifted: Self) -> Self

  /// `self = significand * 2^exponent` with the significand in √½ ..< √2, for positive normal
  /// numbers; meaningless for others.
  var binaryParts: (significand: Self, exponent: Self) { get }

  /// The number whose bits are those of `self` that are set in `mask`.
  func keepingBits(_ mask: UInt64) -> Self

  /// `x` where `a == b`, else `y`.
  static func select(_ a: Self, equals b: Self, then x: Self, else y: Self) -> Self
}

extension ElementaryLane {
  /// The absolute value.
  @inlinable @inline(__always) var magnitude: Self { keepingBits(0x7FFF_FFFF_FFFF_FFFF) }

  /// The leading 26 bits of the significand: products of two such halves are exact.
  @inlinable @inline(__always) var leadingHalf: Self { keepingBits(0xFFFF_FFFF_F800_0000) }
}
