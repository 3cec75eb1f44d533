extension Double: ElementaryLane {
  @inlinable @inline(__always) static func powerOfTwo(_ k: Double) -> Double {
    let shifted = k + Elementary.roundingShift
    return Double(bitPattern: (shifted.bitPattern << 52) &+ Elementary.bitsOfOne)
  }

  @inlinable @inline(__always) static func powerOfTwo(halvesOf shifted: Double) -> (Double, Double)
  {
    let bits = shifted.bitPattern
    let half = (bits << 51) & Elementary.exponentBits
    return (Double(bitPattern: half), Double(bitPattern: (bits << 52) &- half))
  }

  @inlinable @inline(__always) static func powerOfTwo(biased shifted: Double) -> Double {
    Double(bitPattern: shifted.bitPattern << 52)
  }

  @inlinable @inline(__always) var binaryParts: (significand: Double, exponent: Double) {
    let bits = bitPattern
    let biased = (bits &+ Elementary.distanceFromRootHalf) >> 52
    let significand = (bits &- (biased << 52)) &+ Elementary.bitsOfOne
    let exponent = Double(bitPattern: biased | Elementary.bitsOfTwoTo52) - Elementary.biasedTwoTo52
    return (Double(bitPattern: significand), exponent)
  }

  @inlinable @inline(__always) func keepingBits(_ mask: UInt64) -> Double {
    Double(bitPattern: bitPattern & mask)
  }

  @inlinable @inline(__always) static func select(
    _ a: Double, equals b: Double, then x: Double, else y: Double
  ) -> Double {
    a == b ? x : y
  }
}
