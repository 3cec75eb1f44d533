/// The words that ``Philox`` works on: one 32-bit word, or eight side by side, each in the lower half
/// of 64 bits; what the upper halves hold does not matter.
///
/// `UInt64` and `SIMD8<UInt64>` conform, so the generator is written once and lane `i` has the bits
/// of the single result for counter `i`.
@usableFromInline
protocol CounterLane {
  /// The full product of the lower half of each word with a 32-bit `factor`.
  func product(_ factor: UInt64) -> Self
  /// The upper half of each 64 bits.
  var upperHalf: Self { get }
  /// The lower half of each 64 bits.
  var lowerHalf: Self { get }
  /// Exclusive or with another word and a key.
  func mixed(with other: Self, key: UInt64) -> Self
  /// 64 bits with the lower half of `self` below and that of `upper` above.
  func joined(upper: Self) -> Self
}

extension UInt64: CounterLane {
  @inlinable @inline(__always) func product(_ factor: UInt64) -> UInt64 { lowerHalf &* factor }
  @inlinable @inline(__always) var upperHalf: UInt64 { self &>> 32 }
  @inlinable @inline(__always) var lowerHalf: UInt64 { self & 0xFFFF_FFFF }
  @inlinable @inline(__always) func mixed(with other: UInt64, key: UInt64) -> UInt64 {
    self ^ other ^ key
  }
  @inlinable @inline(__always) func joined(upper: UInt64) -> UInt64 { lowerHalf | (upper &<< 32) }
}

extension SIMD8<UInt64>: CounterLane {
  @inlinable @inline(__always) func product(_ factor: UInt64) -> Self {
    lowerHalf &* Self(repeating: factor)
  }
  @inlinable @inline(__always) var upperHalf: Self { self &>> Self(repeating: 32) }
  @inlinable @inline(__always) var lowerHalf: Self { self & Self(repeating: 0xFFFF_FFFF) }
  @inlinable @inline(__always) func mixed(with other: Self, key: UInt64) -> Self {
    self ^ other ^ Self(repeating: key)
  }
  @inlinable @inline(__always) func joined(upper: Self) -> Self {
    lowerHalf | (upper &<< Self(repeating: 32))
  }
}
