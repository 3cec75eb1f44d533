/// What a series' level must stay below.
public enum LevelCeiling: Sendable, Hashable {
  /// A level of the series' own kind.
  case level(Double)
  /// A monthly head count above a daily one: the ceiling is the head count times the stickiness,
  /// the unknown share of monthly users who come on a given day.
  case monthlyUsers(Double)

  /// The same where a person has said what the capacity may be: the default prior on the stickiness is
  /// one on the capacity and gives way, so that only the monthly users themselves are left.
  var withoutStickiness: LevelCeiling {
    switch self {
    case .level: self
    case .monthlyUsers(let users): .level(users)
    }
  }

  /// The stickiness is below 35% and above 70% with probability one tenth each, on the logit scale.
  static let stickiness = LogitNormal(p10: 0.35, p90: 0.70)
}
