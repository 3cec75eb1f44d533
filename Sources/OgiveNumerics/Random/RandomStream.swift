/// The random numbers of one purpose and index, by their draw.
///
/// Sixteen draws come from eight counters side by side: draw `16 g + 8 h + i` is half `h` of counter
/// `8 g + i`, so that batches fill vectors and any single draw can still be had alone.
@frozen
public struct RandomStream: Sendable, Hashable {
  @usableFromInline let key: UInt64
  @usableFromInline let index: UInt64

  init(key: UInt64, index: UInt64) {
    self.key = key
    self.index = index
  }

  /// The stream of the same purpose with another index.
  func stream(_ index: UInt64) -> RandomStream { RandomStream(key: key, index: index) }

  /// Draw `draw` of 64 random bits.
  public func bits(_ draw: UInt64) -> UInt64 {
    let block = draw / 16 * 8 + draw % 8
    let counter = (block.lowerHalf, block.upperHalf, index.lowerHalf, index.upperHalf)
    let halves = Philox.bits(counter: counter, key: key)
    return (draw / 8) % 2 == 0 ? halves.0 : halves.1
  }

  /// Draw `draw` of a uniform number in the open interval (0, 1).
  ///
  /// It is an odd multiple of 2^-53: never 0, never 1, and `1 - u` is exact and as likely as `u`.
  public func uniform(_ draw: UInt64) -> Double {
    let inner = Double(bitPattern: (bits(draw) >> 12) | Elementary.bitsOfOne)
    return inner - (1 - 0x1p-53)
  }

  /// Draw `draw` of a standard normal number: the normal quantile of draw `draw` of the uniform
  /// number, between -8.21 and 8.21.
  public func normal(_ draw: UInt64) -> Double {
    NormalDistribution.centralQuantile(uniform(draw))
  }

  /// Draws `16 group` to `16 group + 15` of a uniform number.
  @inlinable @inline(__always) func uniforms(group: UInt64) -> (Draws8, Draws8) {
    let block = SIMD8<UInt64>(repeating: group &* 8) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
    let counter = (
      block.lowerHalf, block.upperHalf,
      SIMD8(repeating: index.lowerHalf), SIMD8(repeating: index.upperHalf)
    )
    let halves = Philox.bits(counter: counter, key: key)
    return (Self.uniform(bits: halves.0), Self.uniform(bits: halves.1))
  }

  @inlinable @inline(__always) static func uniform(bits: SIMD8<UInt64>) -> Draws8 {
    let inner = Draws8(
      bits: (bits &>> SIMD8(repeating: 12)) | SIMD8(repeating: Elementary.bitsOfOne))
    return inner - Draws8(1 - 0x1p-53)
  }
}
