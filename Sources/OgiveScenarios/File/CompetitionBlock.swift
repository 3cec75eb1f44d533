public import OgiveInference
import OgiveText

/// The `competition` block: series whose curves act on each other, and what is believed of how.
public struct CompetitionBlock: Sendable {
  /// A system by which series compete.
  public enum System: String, Sendable, CaseIterable {
    /// Each player's room is taken by all.
    case lotkaVolterra = "lotka-volterra"
    /// All players share what there is.
    case timeBudget = "time-budget"

    /// The system as the inference understands it.
    var law: CompetitionLaw {
      switch self {
      case .lotkaVolterra: .lotkaVolterra
      case .timeBudget: .timeBudget
      }
    }
  }

  public var system: Located<System>
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

/// A `competition` block before it is held against its series.
struct CompetitionEntry: Sendable {
  /// What is believed of one player's effect on another.
  struct Effect: Sendable {
    var source: Located<String>
    var target: Located<String>
    var prior: WrittenDistribution
    var because: String
  }

  /// What is believed of what all players share.
  struct Budget: Sendable {
    var location: SourceLocation
    var prior: WrittenDistribution
    var because: String
  }

  var system: Located<CompetitionBlock.System>
  var players: [Located<String>]
  var effects: [Effect]
  var budget: Budget?

  /// What may be set of a player beside its curve: its effects on the others, as in `on.douyin`.
  func parameters(of series: String) -> [String] {
    guard system.value == .lotkaVolterra, players.contains(where: { $0.value == series }) else {
      return []
    }
    return players.filter { $0.value != series }
      .map { CompetitionProjection.effect(on: $0.value) }
  }
}
