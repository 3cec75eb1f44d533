/// Where a least-squares solve ended, and how far to trust it.
public struct LeastSquaresSolution: Sendable, Equatable {
  /// The parameters.
  public var parameters: [Double]
  /// The residuals there.
  public var residuals: [Double]
  /// The sum of their squares.
  public var residualSumOfSquares: Double
  /// `(JᵀJ)⁻¹`, row by row; multiply by the residual variance where the residuals are not already in
  /// standard errors. Nil where the Jacobian has no full rank.
  public var covariance: [Double]?
  /// Why it stopped.
  public var termination: TerminationReason
  /// Iterations of the method that won, its polishing steps included.
  public var iterations: Int
  /// Evaluations of the problem, by every method tried.
  public var evaluations: Int
  /// The method that won.
  public var method: LeastSquaresMethod
  /// How many of the methods tried ended at the same residual sum, to nine digits.
  public var agreement: Int
  /// The size of the last Gauss–Newton step: the largest change of a parameter relative to its
  /// size or to its standard error with the others fixed, whichever is larger.
  public var scaledStep: Double
  /// The largest cosine between the residuals and a column of the Jacobian: zero at a minimum.
  public var gradientCosine: Double

  /// Whether the verdict is that this is a minimum with every parameter determined. GSL's own status
  /// is a hint only; the last step decides.
  public var isUsable: Bool {
    termination.isConverged && covariance != nil && residualSumOfSquares.isFinite
  }
}
