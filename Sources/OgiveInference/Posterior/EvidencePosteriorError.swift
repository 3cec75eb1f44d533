/// Why facts and a family do not make a posterior.
public enum EvidencePosteriorError: Error, Sendable, Hashable {
  /// The family counts its time from a launch, and the series states none.
  case launchUnknown(family: String)
  /// No member of the family comes near the facts: they and the priors contradict each other.
  case noMember(family: String)
  /// Bounds or ranges that the other facts exclude, even where the curve suits them all best: two that
  /// exclude each other, or one alone.
  case contradiction(facts: [String])
}
