/// Random numbers that depend on what they are for, never on when they are drawn.
///
/// Every number belongs to a seed, a purpose, an index and a draw: draw 17 of quantity 3 is the same
/// whatever else is drawn, in whatever order and on however many threads.
///
/// ```swift
/// let random = RandomSource(seed: 2022)
/// let shock = random.normal("residual", 3, 17)
/// let shocks = random.normals("residual", 3, count: 10_000)   // shocks[17] == shock
/// ```
///
/// Numbers come from ``Philox``; a purpose takes part by its key, so two purposes share numbers only
/// if their keys, or the stream keys made from them, are equal: chances of 2^-64 a pair.
public struct RandomSource: Sendable, Hashable {
  /// What all the numbers depend on.
  public let seed: UInt64

  /// The numbers of `seed`.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The numbers for one purpose and index.
  public func stream(_ purpose: RandomPurpose, _ index: UInt64 = 0) -> RandomStream {
    let counter: (UInt64, UInt64, UInt64, UInt64) = (
      purpose.key.lowerHalf, purpose.key.upperHalf, 0, 0
    )
    return RandomStream(key: Philox.bits(counter: counter, key: seed).0, index: index)
  }

  /// The numbers of a part of the work, as different from these and from other parts' as another
  /// seed's.
  public func part(_ purpose: RandomPurpose, _ index: UInt64 = 0) -> RandomSource {
    RandomSource(seed: stream(purpose, index).bits(0))
  }

  /// Draw `draw` of a uniform number in the open interval (0, 1): see ``RandomStream/uniform(_:)``.
  public func uniform(_ purpose: RandomPurpose, _ index: UInt64, _ draw: UInt64) -> Double {
    stream(purpose, index).uniform(draw)
  }

  /// Draw `draw` of a standard normal number: see ``RandomStream/normal(_:)``.
  public func normal(_ purpose: RandomPurpose, _ index: UInt64, _ draw: UInt64) -> Double {
    stream(purpose, index).normal(draw)
  }

  /// Draws 0 to `count - 1` of a uniform number in (0, 1).
  public func uniforms(_ purpose: RandomPurpose, _ index: UInt64 = 0, count: Int) -> [Double] {
    Self.draws(count) { stream(purpose, index).fillUniforms(&$0, from: $1) }
  }

  /// Draws 0 to `count - 1` of a standard normal number.
  public func normals(_ purpose: RandomPurpose, _ index: UInt64 = 0, count: Int) -> [Double] {
    Self.draws(count) { stream(purpose, index).fillNormals(&$0, from: $1) }
  }

  private static func draws(
    _ count: Int, fill: (inout MutableSpan<Draws8>, UInt64) -> Void
  ) -> [Double] {
    var draws = [Double](repeating: 0, count: count)
    var chunk = [Draws8](repeating: 0, count: 64)
    for start in stride(from: 0, to: count, by: 8 * chunk.count) {
      var span = chunk.mutableSpan
      fill(&span, UInt64(start / 16))
      for i in start..<min(start + 8 * chunk.count, count) {
        draws[i] = chunk[(i - start) / 8].lanes[i % 8]
      }
    }
    return draws
  }
}
