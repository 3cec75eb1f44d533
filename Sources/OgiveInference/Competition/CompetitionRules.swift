internal import OgiveCurves

/// What a law of competition says of its players.
struct CompetitionRules: Sendable {
  /// How the levels follow from the players' curves.
  enum Motion: Sendable {
    /// By differential equations.
    case rates
    /// By differential equations of the law's own, from the players' launches.
    case equations(@Sendable (_ launches: [Double]) -> any PlayerEquations)
    /// Instant by instant, as the combination of players with these names and launches has it.
    case combination(@Sendable (_ names: [String], _ launches: [Double]) -> any PlayerCombination)
  }

  /// What the players' levels add up to.
  enum Sum: Sendable {
    case anything
    /// To less than there is.
    case part
    /// To what there is.
    case whole
  }

  /// What it says of the players, in a few words that follow the law's name.
  let summary: String
  /// What couples the players.
  let coupling: PlayerCoupling
  /// Whether players join one after the other, in their order.
  var isOrdered = false
  var sum = Sum.anything
  /// How many players there can be; nil for any number.
  var mostPlayers: Int?
  /// Whether the players are followed from the last launch on even where all facts come later.
  var meetsAtLaunch = false
  /// Whether a player stays alone until its first fact. Otherwise all act on all from the first fact on.
  var letsPlayersEnter = false
  /// A family as a player; nil where it cannot be one.
  let player: @Sendable (any CurveFamily) -> (any CompetingFamily)?
  /// Why a family cannot be a player, in words that follow its name; nil where the law has no place for it.
  var refusal: String?
  /// What of a player's curve is not its own, and why; nil where all of it is.
  var borrowing: String?
  /// What a player has of its own, by its place.
  var role: @Sendable (Int) -> PlayerRole = { _ in .alone }
  var motion = Motion.rates
  /// The coordinates in which its joint posterior is sampled, from where players stand and their launches;
  /// nil where these are the players' own.
  var coordinates: (@Sendable (JointLayout, _ launches: [Double]) -> any JointCoordinates)?
  /// Starting values of every player's parameters, dates and times in decimal years, from the figures of
  /// all; best first. None where each player alone tells its own.
  var startingValues: @Sendable (_ figures: [Samples], _ launches: [Double]) -> [[[Double]]] = {
    _, _ in []
  }
}
