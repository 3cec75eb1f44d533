/// The linear map `x = L z` to coordinates z in which a distribution is about as wide in every
/// direction: Hamiltonian dynamics in z with a unit mass are those in x with the mass `(L Lᵀ)⁻¹`.
struct Metric: Sendable {
  private let dimension: Int
  private let blocks: Int
  /// The scale of each coordinate where `L` is diagonal; else its columns and its rows, each in blocks.
  private let scales: [SIMD8<Double>]
  private let columns: [SIMD8<Double>]
  private let rows: [SIMD8<Double>]
  /// `L` where it is not diagonal.
  private let factor: Cholesky?

  /// A diagonal one, by the scale of each coordinate.
  init(scales: [Double]) {
    dimension = scales.count
    (self.scales, columns, rows, factor) = (Self.blocks(of: scales), [], [], nil)
    blocks = self.scales.count
  }

  /// A dense one, by the factor of a covariance.
  init(_ factor: Cholesky) {
    let n = factor.order
    dimension = n
    blocks = (n + 7) / 8
    scales = []
    rows = (0..<n).flatMap { row in Self.blocks(of: Array(factor.lower[(row * n)..<(row * n + n)]))
    }
    columns = (0..<n).flatMap { column in
      Self.blocks(of: (0..<n).map { factor.lower[$0 * n + column] })
    }
    self.factor = factor
  }

  private static func blocks(of values: [Double]) -> [SIMD8<Double>] {
    let vector = LongVector(values)
    return (0..<vector.blocks).map { vector[$0] }
  }

  /// `x = L z`.
  @inline(__always) func apply<Vector: PhaseVector>(to z: Vector, into x: inout Vector) {
    guard factor != nil else {
      for block in 0..<blocks { x[block] = scales[block] * z[block] }
      return
    }
    x.clear()
    for column in 0..<dimension {
      let own = z[column / 8][column % 8]
      for block in (column / 8)..<blocks {
        x[block] += columns[column * blocks + block] * own
      }
    }
  }

  /// `Lᵀ g`: the slopes by z from those by x.
  @inline(__always) func applyTransposed<Vector: PhaseVector>(
    to gradient: [Double], into slopes: inout Vector
  ) {
    guard factor != nil else {
      let gradient = Vector(gradient)
      for block in 0..<blocks { slopes[block] = scales[block] * gradient[block] }
      return
    }
    slopes.clear()
    for row in 0..<dimension {
      for block in 0...(row / 8) { slopes[block] += rows[row * blocks + block] * gradient[row] }
    }
  }

  /// `z = L⁻¹ x`.
  func inverse(_ x: [Double]) -> [Double] {
    factor?.solveLower(x) ?? x.indices.map { x[$0] / scales[$0 / 8][$0 % 8] }
  }
}
