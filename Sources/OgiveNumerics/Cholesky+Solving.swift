extension Cholesky {
  /// The solution `x` of `Lᵀ x = v`.
  public func solveUpper(_ v: [Double]) -> [Double] {
    var x = v
    for row in (0..<order).reversed() {
      for below in (row + 1)..<max(order, row + 1) {
        x[row] -= lower[below * order + row] * x[below]
      }
      x[row] /= lower[row * order + row]
    }
    return x
  }

  /// The solution `x` of `A x = v`.
  public func solve(_ v: [Double]) -> [Double] { solveUpper(solveLower(v)) }

  /// The rows of `A⁻¹`, symmetric to the last bit.
  public var inverse: [Double] {
    var inverse = [Double](repeating: 0, count: order * order)
    for column in 0..<order {
      var unit = [Double](repeating: 0, count: order)
      unit[column] = 1
      let solution = solve(unit)
      for row in 0...column {
        inverse[row * order + column] = solution[row]
        inverse[column * order + row] = solution[row]
      }
    }
    return inverse
  }

  /// The logarithm of the determinant of `L`: half that of `A`.
  public var logDeterminantOfFactor: Double {
    (0..<order).reduce(0) { $0 + Double.log(lower[$1 * order + $1]) }
  }
}
