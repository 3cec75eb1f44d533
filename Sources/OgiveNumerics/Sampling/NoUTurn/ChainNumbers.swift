/// The random numbers of one iteration of one chain, in the order that they are asked for.
struct ChainNumbers {
  private let stream: RandomStream
  private var next: UInt64 = 0
  // Sixteen cost little more than one.
  private var group = InlineArray<2, Draws8>(repeating: 0)

  /// - Parameter stream: The chain's own stream, of any index.
  init(_ stream: RandomStream, chain: Int, iteration: Int) {
    self.stream = stream.stream(UInt64(chain) << 40 | UInt64(iteration))
  }

  /// The next uniform number in (0, 1).
  mutating func uniform() -> Double {
    let place = Int(next % 16)
    if place == 0 { (group[0], group[1]) = stream.uniforms(group: next / 16) }
    next += 1
    return group[place / Draws8.width].lanes[place % Draws8.width]
  }

  /// Standard normal numbers, one for each of `dimension` coordinates.
  @inline(__always) mutating func fillNormals<Vector: PhaseVector>(
    _ values: inout Vector, dimension: Int
  ) {
    for block in 0..<values.blocks {
      let count = min(Draws8.width, dimension - Draws8.width * block)
      var levels = Draws8(0.5)
      for lane in 0..<count { levels.lanes[lane] = uniform() }
      // Half is the level of zero, as it has to be beyond the last coordinate.
      values[block] = NormalDistribution.centralQuantile(levels).lanes
    }
  }
}
