internal import OgiveCurves

/// What a player of a competition has of its own.
enum PlayerRole: Sendable, Hashable {
  /// Its whole curve, by which it would grow if nobody had an effect on it.
  case alone
  /// Its whole curve as long as it is alone; of that its rates go on to tell how it grows.
  case pioneer
  /// Its whole curve, up to a market that it shares with the first.
  case entrant
  /// Its whole curve, of which others have a part.
  case leader
  /// What it adds to the market; the rates are the first player's.
  case follower
  /// Nothing: the others are told by their odds against it.
  case reference
  /// A line of log-odds, against the first player or against all others: a logistic curve up to what there is.
  case rival(onlyRises: Bool)

  /// Whether a parameter of the family is over by the time of the last launch, so that nothing follows from
  /// its change.
  func isOver(_ index: Int, in family: any CurveFamily) -> Bool {
    self == .pioneer && family.parameters[index].dimension == .level
  }

  /// Whether a parameter of the family is the player's own.
  func isOwn(_ index: Int, in family: any CurveFamily) -> Bool {
    switch self {
    case .alone, .pioneer, .entrant, .leader: true
    case .follower: family.parameters[index].dimension == .level
    case .reference: false
    case .rival: family.parameters[index].dimension != .level
    }
  }
}
