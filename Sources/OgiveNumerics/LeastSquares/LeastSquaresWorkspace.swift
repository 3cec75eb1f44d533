/// The memory of least-squares solves of one shape, reused from solve to solve.
///
/// A workspace belongs to one thread. Solving the same shape again allocates only the result.
public final class LeastSquaresWorkspace {
  /// The number of residuals and of parameters that it serves.
  public let residualCount: Int
  public let parameterCount: Int

  private var solvers: [LeastSquaresMethod: any IterativeSolver] = [:]
  private var polisher: GaussNewton<Double>
  /// Made when a problem first offers high precision.
  private var precisePolisher: GaussNewton<DoubleDouble>?
  private var reached: [Double]

  /// A workspace for `residualCount` residuals of `parameterCount` parameters.
  /// - Throws: ``SolverError/Status/invalid`` unless `residualCount >= parameterCount >= 1`.
  public init(residualCount: Int, parameterCount: Int) throws(SolverError) {
    guard residualCount >= parameterCount, parameterCount >= 1 else {
      throw Self.impossible
    }
    self.residualCount = residualCount
    self.parameterCount = parameterCount
    polisher = GaussNewton(residualCount: residualCount, parameterCount: parameterCount)
    reached = Array(repeating: 0, count: parameterCount)
  }

  /// Solves `problem` from `start` along the chain of methods in `options`.
  /// - Returns: Of the solutions that the methods reach, a usable one before others, then the one
  ///   with the smallest residual sum.
  /// - Throws: ``SolverError/Status/invalid`` where the shape is another or no method is named;
  ///   running out of memory. Stopping early is not an error.
  public func solve(
    _ problem: some LeastSquaresProblem, from start: [Double],
    options: LeastSquaresOptions = .init()
  ) throws(SolverError) -> LeastSquaresSolution {
    try solve(problem, fromEach: [start], options: options)
  }

  /// Solves `problem` from each of `starts` and keeps the best; ties go to the earlier start. A method
  /// further down the chain is tried where the one before gave nothing usable from any start.
  /// - Throws: As ``solve(_:from:options:)``; also where `starts` is empty.
  public func solve(
    _ problem: some LeastSquaresProblem, fromEach starts: [[Double]],
    options: LeastSquaresOptions = .init()
  ) throws(SolverError) -> LeastSquaresSolution {
    guard starts.allSatisfy({ $0.count == parameterCount }) else { throw Self.impossible }
    let context = try makeContext(problem)
    var best: LeastSquaresSolution?
    var evaluations = 0
    var ends: [(start: Int, sum: Double)] = []
    var origin = 0
    search: for method in options.methods {
      for (index, start) in starts.enumerated() {
        let solution = try run(method, context, from: start, options)
        evaluations += solution.evaluations
        ends.append((index, solution.residualSumOfSquares))
        if best.map({ solution.isBetter(than: $0) }) ?? true { (best, origin) = (solution, index) }
        if solution.termination == .cancelled { break search }
      }
      if options.chain == .untilUsable, best?.isUsable == true { break }
    }
    guard var best else { throw Self.impossible }
    best.evaluations = evaluations
    let sum = best.residualSumOfSquares
    best.agreement = ends.count {
      $0.start == origin && (($0.sum - sum).magnitude <= 1e-9 * sum || $0.sum == sum)
    }
    return refined(best, context, options)
  }

  private static var impossible: SolverError { SolverError(.invalid, in: "least squares") }

  private func makeContext(
    _ problem: some LeastSquaresProblem
  ) throws(SolverError) -> ProblemContext {
    guard problem.residualCount == residualCount, problem.parameterCount == parameterCount else {
      throw Self.impossible
    }
    return TypedContext(problem)
  }

  private func run(
    _ method: LeastSquaresMethod, _ context: ProblemContext, from start: [Double],
    _ options: LeastSquaresOptions
  ) throws(SolverError) -> LeastSquaresSolution {
    context.evaluations = 0
    context.isStarted = false
    let solver = try solver(for: method)
    var run = try solver.run(context, from: start, options)
    guard context.isStarted else { return undefined(at: start, method) }
    solver.read(into: &reached)
    guard polisher.run(context, from: reached, limit: options.polishLimit) else {
      return undefined(at: reached, method)
    }
    context.evaluations += polisher.evaluations
    run.iterations += polisher.steps
    return LeastSquaresSolution(polisher, run, context.evaluations, method)
  }

  private func solver(for method: LeastSquaresMethod) throws(SolverError) -> any IterativeSolver {
    if let solver = solvers[method] { return solver }
    let made: any IterativeSolver =
      switch method {
      case .levenbergMarquardt, .acceleratedLevenberg:
        try TrustRegion(
          isAccelerated: method == .acceleratedLevenberg, residualCount: residualCount,
          parameterCount: parameterCount)
      case .minpack:
        try Minpack(residualCount: residualCount, parameterCount: parameterCount)
      }
    solvers[method] = made
    return made
  }

  /// `solution` after further steps in double-double arithmetic, if the problem offers it.
  private func refined(
    _ solution: LeastSquaresSolution, _ problem: ProblemContext,
    _ options: LeastSquaresOptions
  ) -> LeastSquaresSolution {
    guard options.polishLimit > 0, solution.isUsable, problem.offersPrecision else {
      return solution
    }
    var precise =
      precisePolisher
      ?? GaussNewton(residualCount: residualCount, parameterCount: parameterCount)
    precisePolisher = nil
    defer { precisePolisher = precise }
    let start = solution.parameters.map { DoubleDouble($0) }
    guard precise.run(problem, from: start, limit: options.polishLimit) else { return solution }
    var refined = LeastSquaresSolution(
      precise, (solution.termination, solution.iterations + precise.steps),
      solution.evaluations + precise.evaluations, solution.method)
    refined.agreement = solution.agreement
    return refined
  }

  private func undefined(
    at parameters: [Double], _ method: LeastSquaresMethod
  ) -> LeastSquaresSolution {
    LeastSquaresSolution(
      parameters: parameters, residuals: [], residualSumOfSquares: .infinity, covariance: nil,
      termination: .notFinite, iterations: 0, evaluations: 1, method: method, agreement: 0,
      scaledStep: .infinity, gradientCosine: .infinity)
  }
}
