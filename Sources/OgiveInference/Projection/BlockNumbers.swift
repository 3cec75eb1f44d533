internal import OgiveNumerics

/// Random numbers for several quantities in blocks of eight draws: the number of a quantity, block and
/// lane depends on nothing else.
struct BlockNumbers: Sendable {
  private let blocks: Int
  private var values: [Draws8] = []

  /// Standard normals.
  init(normals random: RandomSource, _ purpose: RandomPurpose, quantities: Int, blocks: Int) {
    self.init(quantities: quantities, blocks: blocks) { quantity, span in
      random.stream(purpose, quantity).fillNormals(&span)
    }
  }

  /// Uniform numbers between zero and one.
  init(uniforms random: RandomSource, _ purpose: RandomPurpose, quantities: Int, blocks: Int) {
    self.init(quantities: quantities, blocks: blocks) { quantity, span in
      random.stream(purpose, quantity).fillUniforms(&span)
    }
  }

  private init(
    quantities: Int, blocks: Int, fill: (UInt64, inout MutableSpan<Draws8>) -> Void
  ) {
    // The generator fills groups of sixteen draws, two blocks at a time.
    self.blocks = blocks + blocks % 2
    values.reserveCapacity(quantities * self.blocks)
    for quantity in 0..<quantities {
      var draws = [Draws8](repeating: Draws8(0.0), count: self.blocks)
      var span = draws.mutableSpan
      fill(UInt64(quantity), &span)
      values += draws
    }
  }

  subscript(quantity: Int, block: Int) -> Draws8 { values[quantity * blocks + block] }
}
