/// A curvature made positive definite by the least damping that does it.
struct DampedCurvature {
  /// The Cholesky factor of `H + damping * D`.
  let factor: Cholesky
  /// Zero where the curvature was positive definite as it was.
  let damping: Double

  /// Damps `matrix` on its diagonal, in proportion to the diagonal's own size, from `least` on and
  /// tenfold as often as needed. Nil where that does not end: the matrix is not finite.
  init?(_ matrix: [Double], order: Int, least: Double = 0) {
    let sizes = (0..<order).map { max(matrix[$0 * order + $0].magnitude, 1e-8) }
    var damping = least
    while damping < 1e16 {
      var damped = matrix
      for i in 0..<order { damped[i * order + i] += damping * sizes[i] }
      if let factor = try? Cholesky(damped, order: order) {
        self.factor = factor
        self.damping = damping
        return
      }
      damping = max(10 * damping, 1e-6)
    }
    return nil
  }

  /// The step that rises to the top of the damped parabola with this slope.
  func step(along gradient: [Double]) -> [Double] { factor.solve(gradient) }
}
