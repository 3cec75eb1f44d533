/// The random numbers of one iteration of one chain, in the order that they are asked for.
struct ChainNumbers {
  private let stream: RandomStream
  private var next: UInt64 = 0

  init(_ random: RandomSource, chain: Int, iteration: Int) {
    stream = random.stream("no-u-turn", UInt64(chain) << 40 | UInt64(iteration))
  }

  /// The next uniform number in (0, 1).
  mutating func uniform() -> Double {
    defer { next += 1 }
    return stream.uniform(next)
  }

  /// Fills `values` with standard normal numbers.
  mutating func fillNormals(_ values: inout [Double]) {
    for i in values.indices {
      values[i] = stream.normal(next)
      next += 1
    }
  }
}
