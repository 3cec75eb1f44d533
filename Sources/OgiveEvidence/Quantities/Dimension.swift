/// What a unit measures. Units of one dimension convert into each other; two different ones
/// never add up.
public enum Dimension: Sendable, Hashable {
  /// People.
  case people
  /// Time that people spend: seconds, minutes, hours. It is kept apart from the calendar's time,
  /// so that minutes a day stay minutes a day and are not a pure number.
  case attention
  /// The calendar's time: days, weeks, months, quarters, years.
  case time
  /// An amount of money in one currency: there is no exchange rate.
  case money(String)
  /// A number of things of one kind: views, orders, accounts.
  case count(String)

  /// Whether it counts things.
  public var isCount: Bool {
    if case .count = self { true } else { false }
  }
}
