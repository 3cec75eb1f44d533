internal import OgiveNumerics

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

/// A share whose log-odds are normal.
struct LogitNormal: Sendable, Hashable {
  let mean: Double
  let sd: Double

  /// The distribution with these two quantiles.
  init(p10: Double, p90: Double) {
    let low = Double.log(p10 / (1 - p10))
    let high = Double.log(p90 / (1 - p90))
    mean = 0.5 * (low + high)
    sd = 0.5 * (high - low) / NormalDistribution.quantile(0.9)
  }
}
