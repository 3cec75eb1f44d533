/// The eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, in cyclic order.
///
/// Golub and Van Loan 2013, section 8.5, ISBN 978-1-4214-0794-4.
struct SymmetricEigen {
  let order: Int
  /// The eigenvalues, in no order.
  let values: [Double]
  /// The eigenvectors, row by row; column `i` belongs to value `i`.
  let vectors: [Double]

  /// Of the matrix whose rows are `matrix`.
  init(_ matrix: [Double], order: Int) {
    self.order = order
    var vectors = (0..<order * order).map { $0 / order == $0 % order ? 1.0 : 0 }
    var a = matrix
    for _ in 0..<60 {
      guard Self.offDiagonal(a, order) > 1e-34 * Self.size(a) else { break }
      for p in 0..<order {
        for q in (p + 1)..<max(order, p + 1) { Self.rotate(&a, &vectors, p, q, order) }
      }
    }
    self.vectors = vectors
    values = (0..<order).map { a[$0 * order + $0] }
  }

  /// Makes the element (p, q) zero.
  private static func rotate(
    _ a: inout [Double], _ vectors: inout [Double], _ p: Int, _ q: Int, _ order: Int
  ) {
    let element = a[p * order + q]
    guard element != 0 else { return }
    let ratio = (a[q * order + q] - a[p * order + p]) / (2 * element)
    let size = 1 / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
    let tangent = ratio < 0 ? -size : size
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for k in 0..<order {
      turn(&a, p + k * order, q + k * order, cosine, sine)
      turn(&vectors, p + k * order, q + k * order, cosine, sine)
    }
    for k in 0..<order { turn(&a, k + p * order, k + q * order, cosine, sine) }
    a[p * order + q] = 0
    a[q * order + p] = 0
  }

  private static func turn(
    _ a: inout [Double], _ i: Int, _ j: Int, _ cosine: Double, _ sine: Double
  ) {
    (a[i], a[j]) = (cosine * a[i] - sine * a[j], sine * a[i] + cosine * a[j])
  }

  private static func size(_ a: [Double]) -> Double { a.reduce(0) { $0 + $1 * $1 } }

  private static func offDiagonal(_ a: [Double], _ order: Int) -> Double {
    size(a.enumerated().map { $0 / order == $0 % order ? 0 : $1 })
  }

  /// The nearest matrix without eigenvalues below `floor`, row by row.
  func raised(to floor: Double) -> [Double] {
    var raised = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        var sum = 0.0
        for k in 0..<order {
          sum += vectors[row * order + k] * max(values[k], floor) * vectors[column * order + k]
        }
        raised[row * order + column] = sum
        raised[column * order + row] = sum
      }
    }
    return raised
  }
}
