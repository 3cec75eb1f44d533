import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite("A Cholesky factor")
struct CholeskyTests {
  /// `A Aᵀ` of random entries, with a little more on the diagonal.
  static func matrix(_ order: Int) -> [Double] {
    var random = SplitMix64(seed: UInt64(order))
    let a = (0..<(order * order)).map { _ in Double.random(in: -1...1, using: &random) }
    return (0..<order).flatMap { row in
      (0..<order).map { column in
        (0..<order).reduce(row == column ? 0.01 : 0) {
          $0 + a[row * order + $1] * a[column * order + $1]
        }
      }
    }
  }

  @Test("multiplies back to its matrix and is lower triangular", arguments: [1, 2, 3, 8, 40])
  func factor(order: Int) throws {
    let matrix = Self.matrix(order)
    let factor = try Cholesky(matrix, order: order)
    for row in 0..<order {
      for column in 0..<order {
        let product = (0..<order).reduce(0) {
          $0 + factor.lower[row * order + $1] * factor.lower[column * order + $1]
        }
        #expect(abs(product - matrix[row * order + column]) < 1e-13 * Double(order))
        if column > row { #expect(factor.lower[row * order + column] == 0) }
      }
    }
  }

  @Test("solves what it multiplies", arguments: [1, 2, 3, 8, 40])
  func solve(order: Int) throws {
    let factor = try Cholesky(Self.matrix(order), order: order)
    let x = (0..<order).map { Double($0 % 5) - 1.5 }
    let back = factor.solveLower(factor.multiply(x))
    #expect(zip(x, back).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("reads the lower triangle alone, and may be of nothing")
  func edges() throws {
    let factor = try Cholesky([4, 999, 2, 10], order: 2)
    #expect(factor.lower == [2, 0, 1, 3])
    #expect(try Cholesky([], order: 0).lower.isEmpty)
  }

  @Test(
    "does not exist for a matrix that is not positive definite",
    arguments: [[-1.0], [0], [1, 2, 2, 1], [1, 1, 1, 1], [.nan, 0, 0, 1]])
  func indefinite(matrix: [Double]) {
    let order = matrix.count == 1 ? 1 : 2
    #expect(throws: SolverError.self) { try Cholesky(matrix, order: order) }
  }
}
