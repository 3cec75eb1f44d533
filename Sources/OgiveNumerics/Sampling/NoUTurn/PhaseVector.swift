/// A number for each coordinate of a density, in blocks of eight lanes: a place, a momentum, slopes.
///
/// Lanes beyond the last coordinate are zero. Sums over coordinates run in their order, so that no width has
/// bits of its own.
protocol PhaseVector: Sendable {
  /// Zeros for so many coordinates.
  init(dimension: Int)

  /// How many blocks there are.
  var blocks: Int { get }

  subscript(block: Int) -> SIMD8<Double> { get set }
}

extension PhaseVector {
  /// The values, one for each coordinate.
  init(_ values: [Double]) {
    self.init(dimension: values.count)
    for i in values.indices { self[i / 8][i % 8] = values[i] }
  }

  /// Takes over `other` without new storage.
  @inline(__always) mutating func copy(_ other: Self) {
    for block in 0..<blocks { self[block] = other[block] }
  }

  /// Writes as many values as there are coordinates.
  @inline(__always) func write(to values: inout [Double]) {
    var span = values.mutableSpan
    for block in 0..<blocks { Draws8(lanes: self[block]).write(to: &span, from: 8 * block) }
  }

  /// Makes every value zero.
  @inline(__always) mutating func clear() {
    for block in 0..<blocks { self[block] = .zero }
  }

  /// Adds `factor` times `other`.
  @inline(__always) mutating func add(_ factor: Double, times other: Self) {
    for block in 0..<blocks { self[block] += factor * other[block] }
  }

  /// Adds `other`.
  @inline(__always) mutating func add(_ other: Self) {
    for block in 0..<blocks { self[block] += other[block] }
  }

  /// The sum of the squares.
  @inline(__always) var squaredLength: Double {
    (0..<blocks).reduce(0) { (self[$1] * self[$1]).sum(from: $0) }
  }
}

extension SIMD8<Double> {
  /// The lanes added to `start`, one after the other.
  @inline(__always) func sum(from start: Double) -> Double {
    var sum = start
    for lane in 0..<8 { sum += self[lane] }
    return sum
  }
}
