/// A stretch of whole days with a name: `2021`, `2021-H1`, `2021-Q4`, `2021-12`, `2021-12-31`
/// or `2018..2022`.
///
/// In decimal years a period runs from the first instant of its first day to the first instant
/// after its last, so `2020-12` ends at 2021.0. Two periods are equal when they are the same
/// days under the same kind of name.
public struct CalendarPeriod: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The first day.
  public let firstDay: CalendarDate
  /// The first day that is no longer part of it.
  public let dayAfter: CalendarDate
  /// The length that its name says.
  public let granularity: Granularity
  /// The length that the names of its ends say: of a range, what stands beside the dots.
  let endGranularity: Granularity

  /// The period of these days.
  init(
    firstDay: CalendarDate, dayAfter: CalendarDate, granularity: Granularity,
    endGranularity: Granularity? = nil
  ) {
    self.firstDay = firstDay
    self.dayAfter = dayAfter
    self.granularity = granularity
    self.endGranularity = endGranularity ?? granularity
  }

  /// The period of one day.
  public init(day: CalendarDate) {
    self.init(firstDay: day, dayAfter: day.adding(days: 1), granularity: .day)
  }

  /// The period of the given length in which the day lies; a range is taken for a day.
  public init(containing day: CalendarDate, granularity: Granularity) {
    guard let months = granularity.months else {
      self.init(day: day)
      return
    }
    let first = CalendarDate(
      uncheckedYear: day.year, month: (day.month - 1) / months * months + 1, day: 1)
    self.init(
      firstDay: first, dayAfter: first.adding(months: months), granularity: granularity)
  }

  /// The last day that is part of it.
  public var lastDay: CalendarDate { dayAfter.adding(days: -1) }

  /// How many days it has.
  public var dayCount: Int { dayAfter.dayNumber - firstDay.dayNumber }

  /// The first instant, in decimal years.
  public var startYear: Double { firstDay.decimalYear }

  /// The first instant after it, in decimal years.
  public var endYear: Double { dayAfter.decimalYear }

  /// The name, as it was written.
  public var description: String {
    switch granularity {
    case .day: firstDay.description
    case .month: String(firstDay.description.prefix(7))
    case .quarter: "\(yearName)-Q\((firstDay.month - 1) / 3 + 1)"
    case .halfYear: "\(yearName)-H\((firstDay.month - 1) / 6 + 1)"
    case .year: yearName
    case .range:
      "\(CalendarPeriod(containing: firstDay, granularity: endGranularity))"
        + "..\(CalendarPeriod(containing: lastDay, granularity: endGranularity))"
    }
  }

  /// Whether the whole of `other` lies in this period.
  public func contains(_ other: CalendarPeriod) -> Bool {
    firstDay <= other.firstDay && other.dayAfter <= dayAfter
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: CalendarPeriod) -> Bool {
    firstDay < other.dayAfter && other.firstDay < dayAfter
  }

  private var yearName: String { String(firstDay.description.prefix(4)) }
}
