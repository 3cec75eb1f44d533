/// Eight least-squares problems of one shape side by side, one a lane.
public protocol LaneProblem {
  /// The number of residuals `n`; at least the number of parameters.
  var residualCount: Int { get }
  /// The number of parameters `p`, from one to eight.
  var parameterCount: Int { get }

  /// Writes the `n` residuals at `parameters` and their `n` by `p` Jacobian, column by column.
  ///
  /// In a lane whose parameters are not allowed, or where the formula has no value, a residual that is not
  /// a number says so.
  mutating func linearise(
    at parameters: Span<Draws8>, residuals: inout MutableSpan<Draws8>,
    jacobian: inout MutableSpan<Draws8>)
}
