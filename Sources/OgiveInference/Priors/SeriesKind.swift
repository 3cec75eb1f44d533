internal import OgiveNumerics

/// What a series counts the users or owners of, from which follows how fast it is believed to take off and to
/// take over where it is watched from its launch.
public enum SeriesKind: String, Sendable, CaseIterable {
  /// A platform or another service: tried in a day, and left in one.
  case platform
  /// A consumer durable: bought once in years.
  case durable

  /// The median of the years from the launch to a tenth of the capacity.
  ///
  /// That of durables is a Bass curve's with the means published for them, p = 0.03 and q = 0.38: Sultan,
  /// Farley & Lehmann 1990, doi:10.2307/3172552.
  var takeOffMedian: Double {
    switch self {
    case .platform: 1
    case .durable: 2.25
    }
  }

  /// The median of the years from a tenth of the capacity to nine tenths.
  ///
  /// That of durables is a logistic curve's with the mean rate of 31 household durables, 0.48 a year: Van
  /// den Bulte 2000, doi:10.1287/mksc.19.4.366.11795.
  var takeoverMedian: Double {
    switch self {
    case .platform: 4
    case .durable: 9.16
    }
  }
}
