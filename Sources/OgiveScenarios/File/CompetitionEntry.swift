import OgiveInference
import OgiveText

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
