internal import OgiveCurves
internal import OgiveNumerics

/// Two players of ``DiachronicCompetition``, told by what people can judge.
///
/// The first one's curve is what it does alone: `ma`, `pa`, `qa`. The second one's is what it would do
/// alone in the market of both: `m`, `p2`, `q2`. What couples them are four numbers without a unit:
///
/// - `a`, `b`: how much word of mouth an adopter of the other makes for the first, and for the second, as
///   a part of what one of its own makes,
/// - `u`, `v`: by what the entry multiplies the first one's innovation and imitation.
///
/// ```
/// p1 = u pa, q1 + delta = v qa, q1 = a v qa, q2 - gamma = b q2
/// ```
///
/// Nothing has a scale of its own then: delta is a part of the first one's imitation, gamma of the second
/// one's, so that what is believed of them fits every market and every clock.
struct DiachronicPlayers: PlayerEquations {
  private let equations: DiachronicCompetition

  /// - Parameter entry: When the second one enters, in decimal years.
  init(entry: Double) { equations = DiachronicCompetition(entry: entry) }

  var system: any DifferentialSystem { equations }

  var coefficients: [PlayerCoefficient] {
    [
      PlayerCoefficient(
        player: 0, name: "p1", origin: "its innovation, times its change", place: 4),
      PlayerCoefficient(
        player: 0, name: "q1", origin: "its imitation, times its change and the effect on it",
        place: 5),
      PlayerCoefficient(
        player: 0, name: "delta", origin: "its imitation, times its change, less q1", place: 6),
      PlayerCoefficient(
        player: 1, name: "gamma", origin: "its imitation, times what the effect on it lacks of 1",
        place: 9),
    ]
  }

  func parameters<S: GrowthScalar>(of players: [Parameters<S>], _ coupling: [S]) -> [S] {
    let (first, second) = (players[0], players[1])
    let own = first[2] * coupling[3]
    let cross = own * coupling[0]
    return [
      first[0], first[1], first[2], second[0], first[1] * coupling[2], cross, own - cross,
      second[1], second[2], second[2] - second[2] * coupling[1],
    ]
  }

  func room(_ capacities: [Draws8], _ levels: [Draws8]) -> Draws8 {
    capacities[1] - levels[0] - levels[1]
  }
}
