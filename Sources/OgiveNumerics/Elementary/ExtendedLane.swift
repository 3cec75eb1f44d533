/// An unevaluated sum `high + low` of two lanes: about 100 bits, without fused multiply-add.
///
/// The low part holds what rounding the high part left, and may reach a few units of its last place:
/// results are not normalised. Exact products by splitting and exact sums after Dekker 1971,
/// doi:10.1007/BF01397083.
@frozen @usableFromInline
struct ExtendedLane<L: ElementaryLane> {
  /// The leading part: the sum, nearly rounded.
  @usableFromInline var high: L
  /// The rest.
  @usableFromInline var low: L

  @inlinable @inline(__always) init(_ high: L, _ low: L) {
    self.high = high
    self.low = low
  }

  /// `a + b` exactly, for `|a| >= |b|` or `a = 0`.
  @inlinable @inline(__always) init(larger a: L, smaller b: L) {
    high = a + b
    low = (a - high) + b
  }

  /// `a * b` to the last two bits of 106; exact when it has at most 105 bits and nothing underflows.
  @inlinable @inline(__always) init(product a: L, _ b: L) {
    let aHead = a.leadingHalf
    let bHead = b.leadingHalf
    let aTail = a - aHead
    let bTail = b - bHead
    high = a * b
    low = (((aHead * bHead - high) + aHead * bTail) + aTail * bHead) + aTail * bTail
  }

  @inlinable @inline(__always) static func * (a: ExtendedLane, b: ExtendedLane) -> ExtendedLane {
    let leading = ExtendedLane(product: a.high, b.high)
    return ExtendedLane(leading.high, leading.low + (a.high * b.low + a.low * b.high))
  }

  @inlinable @inline(__always) static func * (a: ExtendedLane, b: L) -> ExtendedLane {
    let leading = ExtendedLane(product: a.high, b)
    return ExtendedLane(leading.high, leading.low + a.low * b)
  }

  /// `a + b` for `|a| >= |b|` or `a = 0`.
  @inlinable @inline(__always) static func + (a: ExtendedLane, b: ExtendedLane) -> ExtendedLane {
    let leading = ExtendedLane(larger: a.high, smaller: b.high)
    return ExtendedLane(leading.high, leading.low + (a.low + b.low))
  }
}
