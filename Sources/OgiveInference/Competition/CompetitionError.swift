/// Why players make no competition.
public enum CompetitionError: Error, Sendable, Hashable {
  /// The family's growth depends on the time itself, or the law has no place for it.
  case cannotCompete(player: String, family: String)
  /// No member of the system comes near the facts: they and the priors contradict each other.
  case noMember
  /// Bounds or ranges of a player that the other facts of all rule out, whatever the players' families.
  case contradiction(player: String, facts: [String])
}
