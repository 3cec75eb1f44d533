extension CalendarPeriod {
  /// The period of the same length that begins where this one ends, `count` times over; negative
  /// counts go back. A range and a day move by their number of days.
  public func advanced(by count: Int) -> CalendarPeriod {
    guard let months = granularity.months else {
      let distance = dayCount * count
      return CalendarPeriod(
        firstDay: firstDay.adding(days: distance), dayAfter: dayAfter.adding(days: distance),
        granularity: granularity, endGranularity: granularity == .range ? .day : nil)
    }
    let first = firstDay.adding(months: months * count)
    return CalendarPeriod(
      firstDay: first, dayAfter: first.adding(months: months), granularity: granularity)
  }

  /// The periods of length `step` from the one in which `first` begins to the one in which
  /// `last` ends, both included; empty when `last` ends before `first` begins.
  ///
  /// - Parameter step: a range counts as a day.
  public static func steps(
    from first: CalendarPeriod, through last: CalendarPeriod, by step: Granularity
  ) -> [CalendarPeriod] {
    var found: [CalendarPeriod] = []
    var next = CalendarPeriod(containing: first.firstDay, granularity: step)
    while next.firstDay < last.dayAfter, next.firstDay < next.dayAfter {
      found.append(next)
      next = next.advanced(by: 1)
    }
    return found
  }
}
