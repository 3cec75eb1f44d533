internal import CGSL

/// The lower triangular factor `L` of a symmetric positive definite matrix `A = L Lᵀ`.
public struct Cholesky: Sendable {
  /// The number of rows.
  public let order: Int
  /// The factor, row by row; zero above the diagonal.
  public let lower: [Double]

  /// Factors the matrix whose rows are `matrix`, `order` by `order`; only its lower triangle is
  /// read.
  ///
  /// - Throws: ``SolverError`` when the matrix is not positive definite, or has no finite factor.
  public init(_ matrix: [Double], order: Int) throws(SolverError) {
    precondition(matrix.count == order * order, "a square matrix has order * order elements")
    self.order = order
    guard order > 0 else {
      lower = []
      return
    }
    guard GSL.isQuiet else { throw SolverError(.invalid, in: "Cholesky factor") }
    var factor = matrix
    let status = unsafe factor.withUnsafeMutableBufferPointer { buffer in
      var view = unsafe gsl_matrix_view_array(buffer.baseAddress, order, order)
      return unsafe gsl_linalg_cholesky_decomp1(&view.matrix)
    }
    guard status == 0 else {
      throw SolverError(.init(rawValue: status), in: "Cholesky factor of order \(order)")
    }
    for row in 0..<order {
      for column in (row + 1)..<max(order, row + 1) { factor[row * order + column] = 0 }
    }
    // GSL takes what is not a number for positive.
    guard factor.allSatisfy(\.isFinite) else {
      throw SolverError(.invalid, in: "Cholesky factor of order \(order)")
    }
    lower = factor
  }

  /// `L v`.
  public func multiply(_ v: [Double]) -> [Double] {
    (0..<order).map { row in
      var sum = 0.0
      for column in 0...row { sum += lower[row * order + column] * v[column] }
      return sum
    }
  }

  /// The solution `x` of `L x = v`.
  public func solveLower(_ v: [Double]) -> [Double] {
    var x = v
    for row in 0..<order {
      for column in 0..<row { x[row] -= lower[row * order + column] * x[column] }
      x[row] /= lower[row * order + row]
    }
    return x
  }
}
