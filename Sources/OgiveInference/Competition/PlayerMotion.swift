internal import OgiveCurves

/// How the levels of some players follow from their curves.
enum PlayerMotion: Sendable {
  /// They are carried through time by differential equations.
  case rates(PlayerSystem)
  /// They follow at every instant.
  case combined(CombinedPlayers)

  /// - Parameters:
  ///   - references: The date from which each player's family counts its time, in decimal years.
  ///   - launches: When the players began, for laws whose families count from there.
  init(
    _ law: CompetitionLaw, _ players: [(name: String, family: any CompetingFamily)],
    references: [Double], launches: [Double]
  ) {
    switch law.rules.motion {
    case .rates: self = .rates(PlayerSystem(law, players))
    case .equations(let make):
      self = .rates(PlayerSystem(law, players, following: make(launches)))
    case .combination(let make):
      self = .combined(
        CombinedPlayers(
          make(players.map(\.name), launches), players.map(\.family), references: references))
    }
  }
}
