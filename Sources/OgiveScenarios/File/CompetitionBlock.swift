public import OgiveInference

/// The `competition` block: series whose curves act on each other, and what is believed of how.
public struct CompetitionBlock: Sendable {
  /// How they act on each other.
  public var system: Located<CompetitionLaw>
  /// The series that take part, by their names.
  public var players: [Located<String>]
  /// For each player the curves that can compete, by their names.
  public var curves: [[Located<String>]]
  /// What couples the players, in the order of the system.
  public var couplings: [CouplingParameter]
  /// How what is believed of the players' capacities goes together; nil where the file does not say.
  public var correlation: CapacityCorrelation?

  /// The players' place in the block; nil for a series that takes no part.
  func place(of series: String) -> Int? { players.firstIndex { $0.value == series } }
}
