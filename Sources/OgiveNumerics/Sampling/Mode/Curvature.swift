/// The negative Hessian of a log density, by central differences of its exact gradient.
struct Curvature {
  /// The step of each coordinate as a part of its own scale: the error is then about a millionth.
  private static let relativeStep = 1e-3
  private static let shorterSteps = 8

  /// The rows, symmetric to the last bit.
  let matrix: [Double]
  /// The gradients that were needed.
  let evaluations: Int

  /// The curvature at `x`, whose coordinates vary over about `scales`. Nil where there is no mass at
  /// any distance tried on some side of `x`.
  init?(of density: any LogDensity, at x: [Double], scales: [Double]) {
    let n = x.count
    var matrix = [Double](repeating: 0, count: n * n)
    var evaluations = 0
    for i in 0..<n {
      let step = Self.relativeStep * scales[i]
      guard let row = Self.row(i, of: density, at: x, step: step, &evaluations) else { return nil }
      for j in 0..<n { matrix[i * n + j] = row[j] }
    }
    for i in 0..<n {
      for j in 0..<i {
        let mean = 0.5 * (matrix[i * n + j] + matrix[j * n + i])
        matrix[i * n + j] = mean
        matrix[j * n + i] = mean
      }
    }
    guard matrix.allSatisfy(\.isFinite) else { return nil }
    self.matrix = matrix
    self.evaluations = evaluations
  }

  private static func row(
    _ i: Int, of density: any LogDensity, at x: [Double], step: Double, _ evaluations: inout Int
  ) -> [Double]? {
    var (above, below) = (x, x)
    var (upward, downward) = (x, x)
    var step = step
    for _ in 0..<shorterSteps {
      above[i] = x[i] + step
      below[i] = x[i] - step
      evaluations += 2
      let isInside =
        density.checked(at: above, gradient: &upward) > -.infinity
        && density.checked(at: below, gradient: &downward) > -.infinity
      if isInside, above[i] > below[i] {
        let width = above[i] - below[i]
        return zip(downward, upward).map { ($0 - $1) / width }
      }
      step *= 0.25
    }
    return nil
  }
}
