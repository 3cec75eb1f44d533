/// By how many of its own length a period lies later than another of the same length.
struct PeriodShift: Sendable, Hashable {
  let granularity: Granularity
  let count: Int

  /// The shift from one period to the other; nil for periods of different or irregular lengths.
  init?(from: CalendarPeriod, to: CalendarPeriod) {
    guard from.granularity == to.granularity, let months = from.granularity.months else {
      return nil
    }
    func position(_ day: CalendarDate) -> Int { day.year * 12 + day.month - 1 }
    granularity = from.granularity
    count = (position(to.firstDay) - position(from.firstDay)) / months
  }

  /// `one quarter later`, `2 months earlier`.
  var text: String {
    let size = abs(count)
    let unit = granularity.rawValue + (size == 1 ? "" : "s")
    return "\(FigureText.count(size)) \(unit) \(count > 0 ? "later" : "earlier")"
  }
}
