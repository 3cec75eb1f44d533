internal import OgiveNumerics

/// Standard normals for several quantities in blocks of eight draws: the number of a quantity, block
/// and lane depends on nothing else.
struct BlockNormals: Sendable {
  private let blocks: Int
  private var values: [Draws8]

  init(random: RandomSource, purpose: String, quantities: Int, blocks: Int) {
    // The generator fills groups of sixteen draws, two blocks at a time.
    self.blocks = blocks + blocks % 2
    values = []
    values.reserveCapacity(quantities * self.blocks)
    for quantity in 0..<quantities {
      var draws = [Draws8](repeating: Draws8(0.0), count: self.blocks)
      var span = draws.mutableSpan
      random.stream(RandomPurpose(purpose), UInt64(quantity)).fillNormals(&span)
      values += draws
    }
  }

  subscript(quantity: Int, block: Int) -> Draws8 { values[quantity * blocks + block] }
}
