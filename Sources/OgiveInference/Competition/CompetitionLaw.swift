public import OgiveCurves

/// How players act on each other, by its name in scenario files.
///
/// A law is a case here, a line in ``rules`` and a file in `Laws`.
public enum CompetitionLaw: String, Sendable, Hashable, CaseIterable {
  /// Each player's room is taken by all, in proportion: `FamilyCompetition`.
  case lotkaVolterra = "lotka-volterra"
  /// All players share what there is: `TimeBudget`.
  case timeBudget = "time-budget"
  /// All players share what there is in proportion to attractions: `AttractionShares`.
  case attraction
  /// Players take each other's place one after the other: `Substitution`.
  case substitution
  /// Each player takes over the users of the one before: `NortonBass`.
  case nortonBass = "norton-bass"
  /// A second player joins the market of the first, and word of mouth crosses: `DiachronicCompetition`.
  case diachronicCompetition = "ucrcd"

  var rules: CompetitionRules {
    switch self {
    case .lotkaVolterra: .lotkaVolterra
    case .timeBudget: .timeBudget
    case .attraction: .attraction
    case .substitution: .substitution
    case .nortonBass: .nortonBass
    case .diachronicCompetition: .diachronicCompetition
    }
  }

  /// What it says of the players, in a few words that follow its name.
  public var summary: String { rules.summary }

  /// What couples the players.
  public var coupling: PlayerCoupling { rules.coupling }

  /// Whether players join one after the other, in their order.
  public var isOrdered: Bool { rules.isOrdered }

  /// How many players there can be; nil where there may be any number from two on.
  public var mostPlayers: Int? { rules.mostPlayers }

  /// Whether what players have adds up to what there is, so that people may not come from elsewhere.
  public var isShared: Bool { rules.sum == .whole }

  /// What of a player's curve is not its own, and why; nil where all of it is.
  public var borrowing: String? { rules.borrowing }

  /// The names of the families that can play.
  public var families: [String] {
    CurveCatalog.all.filter { player($0) != nil }.map(\.name)
  }

  /// The family as a player under the law; nil where it cannot be one.
  public func player(_ family: any CurveFamily) -> (any CompetingFamily)? { rules.player(family) }

  /// Why a family cannot be a player, in words that follow its name.
  public var refusal: String { rules.refusal ?? "cannot play in \(rawValue)" }

  /// Which of a family's parameters of the player at a place are over once all have begun, so that nothing
  /// follows from their change.
  public func pastParameters(of player: Int, _ family: any CurveFamily) -> [String] {
    family.parameters.indices.filter { rules.role(player).isOver($0, in: family) }
      .map { family.parameters[$0].name }
  }

  /// Which of a family's parameters the player at a place has of its own.
  public func ownParameters(of player: Int, _ family: any CurveFamily) -> [String] {
    family.parameters.indices.filter { rules.role(player).isOwn($0, in: family) }
      .map { family.parameters[$0].name }
  }
}
