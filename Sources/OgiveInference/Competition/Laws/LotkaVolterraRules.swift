internal import OgiveCurves

extension CompetitionRules {
  static let lotkaVolterra = CompetitionRules(
    summary: "where each takes up the others' room", coupling: .effects, letsPlayersEnter: true,
    player: { $0 as? any CompetingFamily },
    refusal: "cannot compete: its growth depends on the time itself")
}
