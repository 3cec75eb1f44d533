internal import OgiveEvidence

/// The dates at which an axis is marked: years, or months where the whole is shorter.
struct TimeAxis {
  /// A text under the axis, centred at a time in decimal years.
  struct Label: Hashable {
    let time: Double
    let text: String
  }

  /// Where years or months begin, in decimal years.
  let marks: [Double]
  let labels: [Label]

  /// The marks of a span of decimal years.
  ///
  /// - Parameter digits: How many digits fit side by side along the axis.
  init(_ span: ClosedRange<Double>, digits: Double) {
    let length = span.upperBound - span.lowerBound
    (marks, labels) =
      length < 1.5
      ? Self.months(in: span, atMost: digits / 9) : Self.years(in: span, atMost: digits / 6)
  }

  /// A year's name stands in the middle of its stretch; where only every so-manieth is named, at
  /// its beginning.
  private static func years(
    in span: ClosedRange<Double>, atMost count: Double
  ) -> ([Double], [Label]) {
    let length = span.upperBound - span.lowerBound
    let step = roundSteps.first { length / Double($0) <= count } ?? 10_000
    let first = Int(span.lowerBound.rounded(.down)) / step * step
    let all = stride(from: first, through: Int(span.upperBound), by: step).map(Double.init)
    let marks = all.filter { span.contains($0) }
    guard step == 1 else { return (marks, marks.map { Label(time: $0, text: name($0)) }) }
    let labels = all.compactMap { year -> Label? in
      let (low, high) = (max(year, span.lowerBound), min(year + 1, span.upperBound))
      return high - low > 0.7 ? Label(time: (low + high) / 2, text: name(year)) : nil
    }
    return (marks, labels)
  }

  private static func months(
    in span: ClosedRange<Double>, atMost count: Double
  ) -> ([Double], [Label]) {
    let first = CalendarDate(containing: span.lowerBound)
    let start = CalendarPeriod(containing: first, granularity: .year).firstDay
    let length = (span.upperBound - span.lowerBound) * 12
    let step = [1, 2, 3, 6].first { length / Double($0) <= count } ?? 12
    let months = stride(from: 0, through: 36, by: step).map { start.adding(months: $0) }
    let inside = months.filter { span.contains($0.decimalYear) }
    let labels = inside.map { day in
      Label(time: day.decimalYear, text: String(day.description.prefix(7)))
    }
    return (inside.map(\.decimalYear), labels)
  }

  private static func name(_ year: Double) -> String { String(Int(year)) }

  private static let roundSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
}
