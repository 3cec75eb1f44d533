/// What couples the players of a competition.
public enum PlayerCoupling: Sendable, Hashable {
  /// The effect of each player on each other, for each player in turn those that the others have on it.
  case effects
  /// What there is for all of them together.
  case budget
  /// What there is for all of them together, or nothing where they are shares of it.
  case budgetUnlessShares
  /// How much word of mouth each makes for the other, and by what the entry of the second changes the
  /// first one's rates.
  case wordOfMouth
  /// Nothing but their curves.
  case nothing

  /// Whether players have effects on each other that a file can name.
  public var hasEffects: Bool { self == .effects || self == .wordOfMouth }
}
