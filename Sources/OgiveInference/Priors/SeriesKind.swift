internal import OgiveNumerics

/// What a series counts the users or owners of, from which follows how fast it is believed to take off and to
/// take over where it is watched from its launch.
public enum SeriesKind: String, Sendable, CaseIterable {
  /// A platform or another service: tried in a day, and left in one.
  case platform
  /// A consumer durable: bought once in years.
  case durable

  /// The median of the time from the launch to a tenth of the capacity.
  ///
  /// That of durables is a Bass curve's with the means published for them, p = 0.03 and q = 0.38: Sultan,
  /// Farley & Lehmann 1990, doi:10.2307/3172552.
  var takeOff: Pace {
    switch self {
    case .platform: Pace(years: 1, source: "a judgement about platforms")
    case .durable: Pace(years: 2.25, source: "the means published for durables, p 0.03 and q 0.38")
    }
  }

  /// The median of the time from a tenth of the capacity to nine tenths.
  ///
  /// That of durables is a logistic curve's with the mean rate of 31 household durables, 0.48 a year: Van
  /// den Bulte 2000, doi:10.1287/mksc.19.4.366.11795.
  var takeover: Pace {
    switch self {
    case .platform: Pace(years: 4, source: "a judgement about platforms")
    case .durable:
      Pace(years: 9.16, source: "the mean rate published for 31 household durables, 0.48 a year")
    }
  }

  /// Which series what is believed of their pace is about, in words.
  var scope: String {
    switch self {
    case .platform: "a platform watched from its launch"
    case .durable: "a series of kind durable watched from its launch"
    }
  }

  /// How long something takes in the median, and who says so.
  struct Pace: Sendable, Hashable {
    let years: Double
    /// Where it comes from, in words.
    let source: String

    /// The time as people say it: 1 year, 2.25 years.
    var words: String {
      let number = years == years.rounded() ? String(Int(years)) : String(years)
      return years == 1 ? "1 year" : "\(number) years"
    }
  }
}
