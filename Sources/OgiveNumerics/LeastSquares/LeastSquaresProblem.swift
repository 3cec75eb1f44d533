/// Residuals to be made small in the sense of least squares, with their exact Jacobian.
///
/// Weights, priors and transforms are the problem's own business: it hands over residuals that are
/// already divided by their standard errors, and appends priors as further residuals. The
/// requirements are `mutating` so that a problem may keep its scratch memory and allocate nothing
/// while it is being solved.
public protocol LeastSquaresProblem {
  /// The number of residuals `n`; at least the number of parameters.
  var residualCount: Int { get }
  /// The number of parameters `p`; at least one.
  var parameterCount: Int { get }

  /// Writes the `n` residuals at `parameters`.
  /// - Returns: False where the formula has no value; a value that is not finite counts as false.
  mutating func evaluate(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool

  /// Writes the `n` residuals and their `n` by `p` Jacobian, row by row.
  /// - Returns: False where the formula has no value or no derivative.
  mutating func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool

  /// Whether the problem offers the precise linearisation below; false by default.
  var offersPrecision: Bool { get }

  /// The residuals and the Jacobian to about 32 digits, for the last steps of a certified fit.
  mutating func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool
}

extension LeastSquaresProblem {
  public var offersPrecision: Bool { false }

  public mutating func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    false
  }
}
