/// A vector of any number of coordinates.
struct LongVector: PhaseVector {
  private var lanes: [SIMD8<Double>]

  init(dimension: Int) {
    lanes = Array(repeating: .zero, count: (dimension + 7) / 8)
  }

  @inline(__always) var blocks: Int { lanes.count }

  subscript(block: Int) -> SIMD8<Double> {
    @inline(__always) get { lanes[block] }
    @inline(__always) set { lanes[block] = newValue }
  }
}
