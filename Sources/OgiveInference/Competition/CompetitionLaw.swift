/// How players act on each other.
public enum CompetitionLaw: Sendable, Hashable {
  /// Each player's room is taken by all, in proportion: `FamilyCompetition`. It is coupled by the
  /// effect of each player on each other, for each player in turn those that the others have on it.
  case lotkaVolterra
  /// All players share what there is: `TimeBudget`, for logistic players only. It is coupled by the
  /// budget.
  case timeBudget

  /// Whether a player stays alone until its first fact. Where what there is, is shared, all share it
  /// from the first fact on.
  var letsPlayersEnter: Bool { self == .lotkaVolterra }
}
