internal import OgiveCurves
internal import OgiveNumerics

/// The differential equations of some players under a law.
struct PlayerSystem: Sendable {
  let law: CompetitionLaw
  let families: [any CompetingFamily]
  /// The equations, in the arithmetic of their own parameters.
  let equations: any DifferentialSystem
  private let isLogistic: Bool
  /// What the law's own equations say of their parameters; nil where players are logistic, or where each
  /// takes up the others' room.
  private let own: (any PlayerEquations)?

  init(
    _ law: CompetitionLaw, _ players: [(name: String, family: any CompetingFamily)],
    following own: (any PlayerEquations)? = nil
  ) {
    let names = players.map(\.name)
    self.law = law
    self.own = own
    families = players.map(\.family)
    isLogistic = families.allSatisfy { $0 is Logistic }
    if let own {
      equations = own.system
    } else if law == .timeBudget {
      equations = TimeBudget(names)
    } else {
      equations = isLogistic ? LotkaVolterra(names) : FamilyCompetition(players)
    }
  }

  var count: Int { families.count }

  /// The equations' parameters from the players' own and what couples them.
  ///
  /// - Parameter isAlone: The players on whom nobody has an effect yet.
  func parameters<S: GrowthScalar>(
    of players: [Parameters<S>], _ coupling: [S], isAlone: [Bool]
  ) -> [S] {
    if let own { return own.parameters(of: players, coupling) }
    guard law == .lotkaVolterra else { return logistic(players) + coupling }
    let effects = coupling.enumerated().map { place, effect in
      isAlone[place / (count - 1)] ? S(0.0) : effect
    }
    guard !isLogistic else { return logistic(players) + effects }
    let own = zip(families, players).flatMap { family, parameters in
      family.parameters.indices.filter { family.parameters[$0].dimension != .time }
        .map { parameters[$0] }
    }
    return own + effects
  }

  /// The coefficients of the law's own equations that are nobody's curve's; none where they are all told.
  var coefficients: [PlayerCoefficient] { own?.coefficients ?? [] }

  /// The room that is left to a player among the capacities and the levels of all.
  func room(
    of player: Int, _ capacities: [Draws8], _ levels: [Draws8], _ coupling: [Draws8]
  ) -> Draws8 {
    if let equations = self.own { return equations.room(capacities, levels) }
    let own = capacities[player] - levels[player]
    guard law == .lotkaVolterra else {
      let shared = coupling[0] - levels.reduce(Draws8(0.0)) { $0 + $1 }
      return Draws8.select(shared, lessThan: own, then: shared, else: own)
    }
    let others = levels.indices.filter { $0 != player }
    let first = player * (count - 1)
    return zip(others, coupling[first...]).reduce(own) { $0 - $1.1 * levels[$1.0] }
  }

  /// All growth rates, then all capacities.
  private func logistic<S: GrowthScalar>(_ players: [Parameters<S>]) -> [S] {
    players.map { $0[1] } + players.map { $0[0] }
  }
}
