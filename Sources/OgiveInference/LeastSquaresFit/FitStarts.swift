/// Where the search for a least-squares fit begins.
public enum FitStarts: Sendable, Hashable {
  /// The starting values that the family reads off the figures, and nothing else.
  case own
  /// Those and a Sobol cover of a box around the best of them: a valley that the family did not
  /// foresee is found too.
  case covered
}
