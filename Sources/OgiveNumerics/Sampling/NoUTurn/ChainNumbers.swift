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

  /// Fills `values` with standard normal numbers.
  mutating func fillNormals(_ values: inout [Double]) {
    for first in stride(from: 0, to: values.count, by: Draws8.width) {
      let block = first..<min(first + Draws8.width, values.count)
      var levels = Draws8(0.5)
      for i in block { levels.lanes[i - first] = uniform() }
      let normals = NormalDistribution.centralQuantile(levels)
      for i in block { values[i] = normals.lanes[i - first] }
    }
  }
}
