extension Elementary {
  /// Adding it rounds a number below 2^51 in magnitude to the nearest whole number and leaves that
  /// number in the low bits of the sum.
  @inlinable @inline(__always) static var roundingShift: Double { 0x1.8p52 }
  /// The same, and twice the exponent bias more: halving the low bits gives two biased exponents.
  @inlinable @inline(__always) static var exponentShift: Double { 0x1.8p52 + 2046 }
  /// ``roundingShift``, the exponent bias and 129 more: the low bits give a biased exponent that is
  /// in range wherever a decay's is. Even, so that ties round as under the other shifts.
  @inlinable @inline(__always) static var decayShift: Double { 0x1.8p52 + 1023 + 129 }

  @inlinable @inline(__always) static var signBit: UInt64 { 0x8000_0000_0000_0000 }
  @inlinable @inline(__always) static var exponentBits: UInt64 { 0x7FF0_0000_0000_0000 }
  @inlinable @inline(__always) static var bitsOfOne: UInt64 { 0x3FF0_0000_0000_0000 }
  @inlinable @inline(__always) static var bitsOfTwoTo52: UInt64 { 0x4330_0000_0000_0000 }
  /// From the bits of √½ to those of one: moves the binade boundary from 1 to √½.
  @inlinable @inline(__always) static var distanceFromRootHalf: UInt64 {
    0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD
  }
  /// 2^52 and the exponent bias of a double.
  @inlinable @inline(__always) static var biasedTwoTo52: Double { 0x1p52 + 1023 }

  @inlinable @inline(__always) static var inverseOfLogTwo: Double { 0x1.71547652b82fep+0 }
  /// The leading 42 bits of log 2: times a whole number below 2048 it is exact.
  @inlinable @inline(__always) static var logTwoHead: Double { 0x1.62e42fefa3800p-1 }
  /// log 2 less its head, rounded.
  @inlinable @inline(__always) static var logTwoTail: Double { 0x1.ef35793c76730p-45 }

  /// The smallest normal number.
  @inlinable @inline(__always) static var leastNormal: Double { 0x1p-1022 }
}
