// Where the last bit counts, e^r - 1 = r + (r²/2 + r³ p(r)), with the half exact. The coefficients of
// p are the minimax fit of degree 8 to (e^r - 1 - r - r²/2) / r³ with weight r³, for |r| <= 0.3466, by
// Remez exchange in 60 digits (mpmath): the lowest three are rounded to doubles one by one, the
// others are fitted again each time and rounded at the end. Error with the rounded coefficients:
// 1.0e-19 = 2^-63.1.
extension Elementary {
  /// e^r - 1 - r for |r| <= 0.3466.
  @inlinable @inline(__always) static func exponentialRemainder<L: ElementaryLane>(_ r: L) -> L {
    let r2 = r * r
    let r4 = r2 * r2
    let a: L = 0x1.5555555555555p-3 + 0x1.5555555555558p-5 * r
    let b: L = 0x1.1111111110484p-7 + 0x1.6c16c16c14e57p-10 * r
    let c: L = 0x1.a01a01aba7a71p-13 + 0x1.a01a01ae65c7ap-16 * r
    let d: L = 0x1.71de010e4e9a5p-19 + 0x1.27e4c989ff68fp-22 * r
    let e: L = 0x1.af51d7b2dcd9fp-26 + 0x1.1f906f0b8e698p-29 * r
    let p = (a + b * r2) + r4 * ((c + d * r2) + r4 * e)
    return 0.5 * r2 + (r * r2) * p
  }

  /// e raised to `x + low`, for `low` far below `x`.
  @inlinable @inline(__always) static func exponential<L: ElementaryLane>(
    _ x: L, plus low: L
  ) -> L {
    let reduced = Reduced(limited(x, from: -750))
    let tail = reduced.tail - low
    let remainder = exponentialRemainder(reduced.head - tail)
    // 1 + head exactly, so that only the last addition rounds at full size.
    let leading = ExtendedLane(larger: 1, smaller: reduced.head)
    return reduced.scaling(leading.high + (leading.low + (remainder - tail)))
  }

  /// e raised to `x`, minus one.
  @inlinable @inline(__always) static func exponentialLessOne<L: ElementaryLane>(_ x: L) -> L {
    let reduced = Reduced(limited(x, from: -50))
    let r = reduced.head - reduced.tail
    let lost = (reduced.head - r) - reduced.tail
    let remainder = exponentialRemainder(r) + lost * r
    // 2^k e^r - 1 = 2^k ((1 - 2^-k) + (e^r - 1)): exact where it cancels, zero where k = 0.
    // Beyond k = 100 the one no longer counts, and 2^-k must not leave the normal range.
    let k = reduced.exponent
    let unit = L.powerOfTwo(-L.select(100, lessThan: k, then: 100, else: k))
    let one = 1 - unit
    let leading = ExtendedLane(larger: one, smaller: reduced.head)
    let lesser = leading.low + ((1 - one) - unit)
    let result = reduced.scaling(leading.high + (lesser + (remainder - reduced.tail)))
    // Below 2^-54 the value is the argument itself; this also keeps the sign of zero.
    return L.select(x.magnitude, lessThan: 0x1p-54, then: x, else: result)
  }
}
