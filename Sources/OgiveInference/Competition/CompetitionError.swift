/// Why players make no competition.
public enum CompetitionError: Error, Sendable, Hashable {
  /// The family's growth depends on the time itself, or the law has no place for it.
  case cannotCompete(player: String, family: String)
  /// No member of the system comes near the facts: they and the priors contradict each other.
  case noMember
}
