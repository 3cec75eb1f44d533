/// A GSL workspace that improves parameters one iteration at a time.
protocol IterativeSolver: AnyObject {
  /// Begins a run on the problem of `context`, which must live until the run is over.
  /// - Returns: GSL's status.
  func start(_ context: ProblemContext, at parameters: [Double]) -> Int32
  /// One iteration.
  /// - Returns: GSL's status.
  func iterate() -> Int32
  /// The tolerance that the last iteration met, if any.
  func toleranceMet(_ options: LeastSquaresOptions) -> TerminationReason?
  /// Copies the current parameters.
  func read(into parameters: inout [Double])
}

extension IterativeSolver {
  /// Iterates until a tolerance is met or nothing more can be done.
  /// - Returns: GSL's verdict, which is a hint only, and the iterations.
  func run(
    _ context: ProblemContext, from start: [Double], _ options: LeastSquaresOptions
  ) throws(SolverError) -> (hint: TerminationReason, iterations: Int) {
    if let stop = try stop(for: self.start(context, at: start)) { return (stop, 0) }
    for iteration in 1...max(options.iterationLimit, 1) {
      if let stop = try stop(for: iterate()) { return (stop, iteration) }
      if let met = toleranceMet(options) { return (met, iteration) }
      if Task.isCancelled { return (.cancelled, iteration) }
    }
    return (.iterationLimit, options.iterationLimit)
  }

  /// What a status means for the run: nil to go on.
  private func stop(for code: Int32) throws(SolverError) -> TerminationReason? {
    guard code != 0 else { return nil }
    let status = SolverError.Status(rawValue: code)
    switch status {
    case .domain: return .notFinite
    case .noProgress, .noJacobianProgress, .residualTolerance, .stepTolerance,
      .gradientTolerance:
      return .noProgress
    default: throw SolverError(status, in: "least squares")
    }
  }
}
