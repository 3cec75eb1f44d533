public import OgiveNumerics

/// Why figures cannot be fitted at all. A fit that runs but cannot tell something says so in its
/// ``FitVerdict``.
public enum LeastSquaresFitError: Error, Hashable, Sendable {
  /// Times, values and weights are not equally many.
  case unequalCounts(times: Int, values: Int, weights: Int)
  /// A time, value or weight is not finite, or a weight is not above zero; its place, from 0.
  case unusableFigure(at: Int)
  /// Figures per period need times that increase; the place, from 0, where they do not.
  case unorderedFlow(at: Int)
  /// Figures per period need periods of one length, none missing; the place, from 0, of the figure
  /// whose time is not about one period after the one before.
  case unevenFlow(at: Int)
  /// Fewer figures than parameters to be found.
  case tooFewFigures(count: Int, needed: Int)
  /// A fixed parameter that the family does not have.
  case unknownParameter(String, family: String)
  /// A fixed parameter outside its bounds.
  case fixedOutOfBounds(String, Double)
  /// Bounds that leave a parameter nowhere to go, or of a parameter that is fixed.
  case emptyBounds(String)
  /// Every parameter is fixed.
  case nothingToFind
  /// The formula has no value at any of the starting values.
  case noStart(family: String)
  /// The solver itself failed.
  case solver(SolverError)
}
