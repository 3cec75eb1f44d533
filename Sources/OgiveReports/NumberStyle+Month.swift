internal import OgiveEvidence

extension NumberStyle {
  /// The month of a date in decimal years: `2023-05`.
  static func month(_ decimalYear: Double) -> String {
    guard decimalYear.isFinite else { return "–" }
    let day = CalendarDate(containing: decimalYear)
    return CalendarPeriod(containing: day, granularity: .month).description
  }
}
