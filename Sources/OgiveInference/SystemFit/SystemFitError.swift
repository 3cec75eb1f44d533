public import OgiveNumerics

/// Why a system cannot be fitted at all.
public enum SystemFitError: Error, Hashable, Sendable {
  /// Figures of a member that the system does not have.
  case unknownMember(String, system: String)
  /// A fixed parameter or first level that the system does not have.
  case unknownParameter(String, system: String)
  /// A fixed parameter outside its bounds.
  case fixedOutOfBounds(String, Double)
  /// Times, values and weights that are not equally many, not finite, not in order, before the start,
  /// or weights not above zero.
  case unusableFigures(of: String)
  /// Fewer figures than parameters to be found.
  case tooFewFigures(count: Int, needed: Int)
  /// Every parameter is fixed.
  case nothingToFind
  /// The system has no value at any of the starting values.
  case noStart(system: String)
  /// The solver itself failed.
  case solver(SolverError)
}
