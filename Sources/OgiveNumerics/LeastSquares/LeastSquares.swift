/// Least squares by GSL, finished by Gauss–Newton steps.
///
/// ```swift
/// let solution = try LeastSquares.solve(problem, from: [1, 0.5, 2020])
/// if solution.isUsable { print(solution.parameters) }
/// ```
///
/// To solve many problems of one shape, keep a ``LeastSquaresWorkspace`` per thread.
public enum LeastSquares {
  /// Solves `problem` from `start`; see ``LeastSquaresWorkspace/solve(_:from:options:)``.
  public static func solve(
    _ problem: some LeastSquaresProblem, from start: [Double],
    options: LeastSquaresOptions = .init()
  ) throws(SolverError) -> LeastSquaresSolution {
    try workspace(for: problem).solve(problem, from: start, options: options)
  }

  /// Solves `problem` from each of `starts` and keeps the best; see
  /// ``LeastSquaresWorkspace/solve(_:fromEach:options:)``.
  public static func solve(
    _ problem: some LeastSquaresProblem, fromEach starts: [[Double]],
    options: LeastSquaresOptions = .init()
  ) throws(SolverError) -> LeastSquaresSolution {
    try workspace(for: problem).solve(problem, fromEach: starts, options: options)
  }

  /// The `count` candidates with the smallest residual sums, best first, without those where the
  /// problem has no finite value: one evaluation each, to choose starts for a solve.
  public static func best(
    _ count: Int, of candidates: [[Double]], for problem: some LeastSquaresProblem
  ) -> [[Double]] {
    var problem = problem
    var residuals = [Double](repeating: 0, count: problem.residualCount)
    var ranked: [(sum: Double, index: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      var span = residuals.mutableSpan
      guard problem.evaluate(at: candidate.span, residuals: &span) else { continue }
      let sum = residuals.reduce(0) { $0 + $1 * $1 }
      if sum.isFinite { ranked.append((sum, index)) }
    }
    ranked.sort { ($0.sum, $0.index) < ($1.sum, $1.index) }
    return ranked.prefix(count).map { candidates[$0.index] }
  }

  private static func workspace(
    for problem: some LeastSquaresProblem
  ) throws(SolverError) -> LeastSquaresWorkspace {
    try LeastSquaresWorkspace(
      residualCount: problem.residualCount, parameterCount: problem.parameterCount)
  }
}
