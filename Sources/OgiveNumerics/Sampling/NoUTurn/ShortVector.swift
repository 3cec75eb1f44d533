/// A vector of at most eight coordinates, which needs no storage.
struct ShortVector: PhaseVector {
  /// The most coordinates.
  static let capacity = 8

  private var lanes = SIMD8<Double>.zero

  init(dimension: Int) {
    precondition(dimension <= Self.capacity, "a short vector has at most eight coordinates")
  }

  @inline(__always) var blocks: Int { 1 }

  subscript(block: Int) -> SIMD8<Double> {
    @inline(__always) get { lanes }
    @inline(__always) set { lanes = newValue }
  }
}
