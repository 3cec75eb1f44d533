extension LeastSquaresSolution {
  /// The largest last step of a settled solution.
  static var settledStep: Double { 1e-7 }

  /// What a polish ended with, after a GSL run that stopped for `run.hint`.
  init<S>(
    _ polish: GaussNewton<S>, _ run: (hint: TerminationReason, iterations: Int),
    _ evaluations: Int, _ method: LeastSquaresMethod
  ) {
    self.init(
      parameters: polish.parameters.map(\.nearestDouble),
      residuals: polish.residuals.map(\.nearestDouble),
      residualSumOfSquares: polish.residualSumOfSquares.nearestDouble,
      covariance: polish.factors.inverseGram()?.map(\.nearestDouble), termination: run.hint,
      iterations: run.iterations, evaluations: evaluations, method: method, agreement: 1,
      scaledStep: polish.scaledStep, gradientCosine: polish.gradientCosine)
    termination = verdict(hint: run.hint)
  }

  /// The verdict from the last step; what GSL said serves only to tell why there is none.
  private func verdict(hint: TerminationReason) -> TerminationReason {
    if hint == .cancelled { return .cancelled }
    if covariance == nil { return .singular }
    if scaledStep <= Self.settledStep {
      return hint == .gradientTolerance ? .gradientTolerance : .stepTolerance
    }
    return hint.isConverged ? .noProgress : hint
  }

  /// Whether this is to be kept rather than `other`: usable first, then the smaller residual sum.
  func isBetter(than other: LeastSquaresSolution) -> Bool {
    if isUsable != other.isUsable { return isUsable }
    return residualSumOfSquares < other.residualSumOfSquares
  }
}
