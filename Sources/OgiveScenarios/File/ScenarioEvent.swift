public import OgiveEvidence

/// One entry of a scenario's `events`: something that happens to a series from a date on.
public struct ScenarioEvent: Sendable, Hashable {
  /// What it happens to.
  public enum Target: String, Sendable, CaseIterable {
    /// The level itself: `target: channels`.
    case level
    /// The speed of the curve's own clock: `target: channels.growth`.
    case growth
    /// The carrying capacity: `target: channels.capacity`.
    case capacity
  }

  /// What it does to the target.
  public enum Action: Sendable, Hashable {
    /// Multiplies growth or capacity by a factor above zero.
    case multiply(Double)
    /// Adds to growth (a pure number: 0.25 makes the clock a quarter faster) or to capacity (in
    /// the series' unit).
    case add(Quantity)
    /// Lifts the level at once: by a share of it, or by a quantity in the series' unit.
    case pulse(Quantity)
  }

  /// What stays of a pulse, as part of the state that then follows the growth law.
  public enum Remainder: Sendable, Hashable {
    /// A share between 0 and 1.
    case share(Double)
    /// Everything, added outside the growth law.
    case permanent
  }

  public var id: Located<String>
  /// The name of the series.
  public var series: Located<String>
  public var target: Target
  public var action: Located<Action>
  /// It acts from the first instant of this period.
  public var from: Located<CalendarPeriod>
  /// It acts to the end of this period; nil for ever.
  public var until: Located<CalendarPeriod>?
  /// How long a change of growth or capacity takes to be complete; nil at once.
  public var ramp: Located<TimeAmount>?
  /// How often a pulse is repeated; nil for one alone.
  public var every: Located<TimeAmount>?
  /// In which time the part of a pulse that does not stay halves; nil when it stays whole until
  /// ``keeps`` says otherwise.
  public var halfLife: Located<TimeAmount>?
  public var keeps: Located<Remainder>?
  /// Why it is believed.
  public var because: Located<String>?

  /// The instants, in decimal years, at which a pulse happens, up to `end`: one at ``from``, and
  /// where it is repeated one after every ``every`` until ``until``.
  public func occurrences(before end: Double) -> [Double] {
    let limit = min(end, until?.value.endYear ?? end)
    let start = from.value.firstDay
    var found: [Double] = []
    var time = start.decimalYear
    while time < limit {
      found.append(time)
      guard let every = every?.value else { break }
      let count = found.count
      if let months = every.wholeMonths {
        time = start.adding(months: months * count).decimalYear
      } else {
        time = start.decimalYear + Double(count) * every.years
      }
    }
    return found
  }
}
