/// Philox4x32-10: a bijection of 128-bit counters for each 64-bit key, whose values pass every
/// statistical battery in use.
///
/// Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
/// doi:10.1145/2063384.2063405.
public enum Philox {
  /// The four random words for a counter of four words, the lowest first.
  public static func words(counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    let wide: (UInt64, UInt64, UInt64, UInt64) = (
      UInt64(counter[0]), UInt64(counter[1]), UInt64(counter[2]), UInt64(counter[3])
    )
    let (low, high) = bits(counter: wide, key: key)
    return SIMD4(truncatingIfNeeded: SIMD4(low, low.upperHalf, high, high.upperHalf))
  }

  /// The 128 bits for a counter, as two words of 64.
  ///
  /// - Parameter counter: four words of 32 bits, the lowest first.
  @inlinable @inline(__always) static func bits<L: CounterLane>(
    counter: (L, L, L, L), key: UInt64
  ) -> (L, L) {
    var (a, b, c, d) = counter
    var lowKey = key & 0xFFFF_FFFF
    var highKey = key >> 32
    for _ in 0..<10 {
      let first = a.product(0xD251_1F53)
      let second = c.product(0xCD9E_8D57)
      (a, b) = (second.upperHalf.mixed(with: b, key: lowKey), second)
      (c, d) = (first.upperHalf.mixed(with: d, key: highKey), first)
      lowKey = (lowKey &+ 0x9E37_79B9) & 0xFFFF_FFFF
      highKey = (highKey &+ 0xBB67_AE85) & 0xFFFF_FFFF
    }
    return (a.joined(upper: b), c.joined(upper: d))
  }
}
