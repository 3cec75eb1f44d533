import OgiveNumerics

/// What a fit left over, and how sure it is of its parameters, whatever its loss.
///
/// With a robust loss the covariance of the parameters is that of an M-estimate,
///
/// ```
/// k² · Σψ² / (n - p) / mean(ψ')² · (JᵀJ)⁻¹,   k = 1 + p/n · var(ψ') / mean(ψ')²
/// ```
///
/// Huber 1981, doi:10.1002/0471725250, section 7.6, which is statsmodels' H1.
struct RobustResiduals {
  /// Observed less fitted, in the order of the figures, not weighted.
  let residuals: [Double]
  /// The weighted sum of squares.
  let sumOfSquares: Double
  /// The covariance of all parameters, row by row; zero for those that are held.
  let covariance: [Double]?

  init(_ problem: SeriesProblem, at members: [Double], _ found: LeastSquaresSolution) {
    let weights = problem.series.weights.map { $0.squareRoot() }
    let count = members.count
    guard problem.loss.shape != .squares else {
      residuals = zip(found.residuals, weights).map { -$0 / $1 }
      sumOfSquares = found.residualSumOfSquares
      covariance = LeastSquaresFit.spread(found, over: problem.free, of: count)
      return
    }
    let frozen = LinearisedProblem(
      SeriesProblem(
        problem.family, problem.series, in: problem.space, isTransformed: false), at: members)
    let weighted = frozen.left
    residuals = zip(weighted, weights).map { -$0 / $1 }
    sumOfSquares = weighted.reduce(0) { $0 + $1 * $1 }
    let unscaled = try? LeastSquares.solve(
      frozen, from: Array(repeating: 0, count: problem.parameterCount)
    ).covariance
    let variance = Self.variance(of: weighted, problem)
    covariance = unscaled.flatMap { unscaled in
      variance.map { LeastSquaresFit.spread(unscaled, variance: $0, over: problem.free, of: count) }
    }
  }

  /// What `(JᵀJ)⁻¹` is multiplied by; nil without degrees of freedom or where every figure is so far out
  /// that it has no say.
  private static func variance(of residuals: [Double], _ problem: SeriesProblem) -> Double? {
    let (n, p) = (Double(residuals.count), Double(problem.parameterCount))
    let influences = residuals.map(problem.loss.influence)
    let mean = influences.reduce(0) { $0 + $1.slope } / n
    guard n > p, mean > 0 else { return nil }
    let spread = influences.reduce(0) { $0 + ($1.slope - mean) * ($1.slope - mean) } / n
    let k = 1 + p / n * spread / (mean * mean)
    let squares = influences.reduce(0) { $0 + $1.psi * $1.psi }
    return k * k * squares / (n - p) / (mean * mean)
  }
}

/// A problem made linear at a point: its solution there is zero, its covariance that of the problem.
private struct LinearisedProblem: LeastSquaresProblem {
  /// The residuals at the point.
  private(set) var left: [Double]
  private var slopes: [Double]
  let parameterCount: Int

  init(_ problem: SeriesProblem, at members: [Double]) {
    var problem = problem
    parameterCount = problem.parameterCount
    left = Array(repeating: 0, count: problem.residualCount)
    slopes = Array(repeating: 0, count: left.count * parameterCount)
    let unknowns = problem.unknowns(members)
    Self.fill(&problem, unknowns, &left, &slopes)
  }

  private static func fill(
    _ problem: inout SeriesProblem, _ unknowns: [Double], _ left: inout [Double],
    _ slopes: inout [Double]
  ) {
    var first = left.mutableSpan
    var second = slopes.mutableSpan
    _ = problem.linearise(at: unknowns.span, residuals: &first, jacobian: &second)
  }

  var residualCount: Int { left.count }

  func evaluate(at parameters: Span<Double>, residuals: inout MutableSpan<Double>) -> Bool {
    for i in left.indices {
      residuals[i] = 0
      for j in 0..<parameterCount { residuals[i] += slopes[i * parameterCount + j] * parameters[j] }
    }
    return true
  }

  func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    for i in slopes.indices { jacobian[i] = slopes[i] }
    return evaluate(at: parameters, residuals: &residuals)
  }
}
