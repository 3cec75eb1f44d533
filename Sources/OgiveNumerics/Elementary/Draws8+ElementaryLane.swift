extension Draws8: ElementaryLane {
  @inlinable @inline(__always) static func powerOfTwo(_ k: Draws8) -> Draws8 {
    let shifted = Draws8(lanes: k.lanes + Elementary.roundingShift)
    return Draws8(bits: (shifted.bits &<< 52) &+ Elementary.bitsOfOne)
  }

  @inlinable @inline(__always) static func powerOfTwo(halvesOf shifted: Draws8) -> (Draws8, Draws8)
  {
    let bits = shifted.bits
    let half = (bits &<< 51) & Elementary.exponentBits
    return (Draws8(bits: half), Draws8(bits: (bits &<< 52) &- half))
  }

  @inlinable @inline(__always) static func powerOfTwo(biased shifted: Draws8) -> Draws8 {
    Draws8(bits: shifted.bits &<< 52)
  }

  @inlinable @inline(__always) var binaryParts: (significand: Draws8, exponent: Draws8) {
    let biased = (bits &+ Elementary.distanceFromRootHalf) &>> 52
    let significand = (bits &- (biased &<< 52)) &+ Elementary.bitsOfOne
    let exponent = Draws8(bits: biased | Elementary.bitsOfTwoTo52).lanes - Elementary.biasedTwoTo52
    return (Draws8(bits: significand), Draws8(lanes: exponent))
  }

  @inlinable @inline(__always) func keepingBits(_ mask: UInt64) -> Draws8 {
    Draws8(bits: bits & mask)
  }

  @inlinable @inline(__always) static func select(
    _ a: Draws8, equals b: Draws8, then x: Draws8, else y: Draws8
  ) -> Draws8 {
    Draws8(lanes: y.lanes.replacing(with: x.lanes, where: a.lanes .== b.lanes))
  }

  /// The bit patterns, one a lane.
  @inlinable @inline(__always) var bits: SIMD8<UInt64> {
    unsafe unsafeBitCast(lanes, to: SIMD8<UInt64>.self)
  }

  /// The numbers with the given bit patterns.
  @inlinable @inline(__always) init(bits: SIMD8<UInt64>) {
    self.init(lanes: unsafe unsafeBitCast(bits, to: SIMD8<Double>.self))
  }
}
