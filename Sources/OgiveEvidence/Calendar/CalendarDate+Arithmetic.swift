extension CalendarDate {
  /// The days from 0001-01-01, which is 0.
  public var dayNumber: Int {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear - 1
  }

  /// The day at ``dayNumber`` `number`; the ends of the calendar where it lies beyond them.
  public init(dayNumber number: Int) {
    let number = min(max(number, 0), 3_652_059)
    // 146,097 days make 400 years; the quotient may be a year too late, never too early.
    var year = number * 400 / 146_097 + 1
    while Self.firstDayNumber(of: year) > number { year -= 1 }
    while Self.firstDayNumber(of: year + 1) <= number { year += 1 }
    var rest = number - Self.firstDayNumber(of: year)
    var month = 1
    while rest >= Self.daysIn(month: month, of: year) {
      rest -= Self.daysIn(month: month, of: year)
      month += 1
    }
    self.init(uncheckedYear: year, month: month, day: rest + 1)
  }

  /// 1 on 1 January, 365 or 366 on 31 December.
  public var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.daysIn(month: $1, of: year) }
  }

  /// The time at which the day begins, in decimal years: year + elapsed days / days in the year.
  ///
  /// `2021-01-01` is 2021 exactly.
  public var decimalYear: Double {
    Double(year) + Double(dayOfYear - 1) / Double(Self.daysIn(year: year))
  }

  /// The day in which the instant `time`, in decimal years, lies; the ends of the calendar where
  /// it lies beyond them or is not a number.
  ///
  /// An instant less than a millisecond before midnight is taken for midnight, because a day's
  /// ``decimalYear`` is rounded.
  public init(containing time: Double) {
    let limited = min(max(time.isNaN ? 1 : time, 1), 9999.9999)
    let year = Int(limited)
    let elapsed = (limited - Double(year)) * Double(Self.daysIn(year: year))
    self.init(dayNumber: Self.firstDayNumber(of: year) + Int(elapsed + 1e-8))
  }

  /// The day `count` days later, or earlier where it is negative.
  public func adding(days count: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + count)
  }

  /// The same day `count` months later, or earlier where it is negative; the last day of that
  /// month where it is shorter. Limited to the calendar's years.
  public func adding(months count: Int) -> CalendarDate {
    let index = min(max(year * 12 + month - 1 + count, 12), 10_000 * 12)
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Self.daysIn(month: newMonth, of: newYear)
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: min(day, last))
  }

  /// The last day of this day's month.
  public var lastDayOfMonth: CalendarDate {
    CalendarDate(
      uncheckedYear: year, month: month, day: Self.daysIn(month: month, of: year))
  }

  private static func firstDayNumber(of year: Int) -> Int {
    CalendarDate(uncheckedYear: year, month: 1, day: 1).dayNumber
  }
}
