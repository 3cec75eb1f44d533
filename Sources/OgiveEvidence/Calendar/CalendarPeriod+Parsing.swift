public import OgiveText

extension CalendarPeriod {
  /// The forms that a period may be written in, for messages.
  static let forms = "2021, 2021-H1, 2021-Q4, 2021-12, 2021-12-31 or 2018..2022"

  /// The period that the text names, in exactly one of the forms `2021`, `2021-H1`, `2021-Q4`,
  /// `2021-12`, `2021-12-31`, or two of one form with `..` between, the earlier one first.
  ///
  /// - Throws: `invalidPeriod` for any other form, `impossibleDate` for a month, quarter or day
  ///   that the calendar does not have.
  public init(parsing text: String) throws(TextProblem) {
    let scalars = Array(text.unicodeScalars)
    guard let dots = scalars.firstPair(of: ".") else {
      self = try Self.single(scalars[...])
      return
    }
    let first = try Self.single(scalars[..<dots])
    let last = try Self.single(scalars[(dots + 2)...])
    guard first.granularity == last.granularity, first.firstDay < last.firstDay else {
      throw TextProblem(
        .invalidPeriod, "the range '\(text)' does not run from one period to a later one",
        length: scalars.count,
        notes: ["both ends have one form and the earlier comes first, as in 2018..2022"])
    }
    self.init(
      firstDay: first.firstDay, dayAfter: last.dayAfter, granularity: .range,
      endGranularity: first.granularity)
  }

  /// The period in one of the forms without `..`.
  private static func single(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) throws(TextProblem) -> CalendarPeriod {
    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4), parts.count <= 3 else {
      throw malformed(scalars)
    }
    guard year > 0 else { throw impossible(scalars, "there is no year 0") }
    let start = CalendarDate(uncheckedYear: year, month: 1, day: 1)
    guard parts.count > 1 else { return CalendarPeriod(containing: start, granularity: .year) }
    guard let month = number(parts[1], digits: 2) else {
      guard parts.count == 2 else { throw malformed(scalars) }
      return try partOfYear(parts[1], of: start, in: scalars)
    }
    guard (1...12).contains(month) else {
      throw impossible(scalars, "there is no month \(month)", at: parts[1])
    }
    guard parts.count > 2 else {
      return CalendarPeriod(
        containing: start.adding(months: month - 1), granularity: .month)
    }
    guard let day = number(parts[2], digits: 2) else { throw malformed(scalars) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      let count = CalendarDate.daysIn(month: month, of: year)
      throw impossible(
        scalars, "\(text(parts[0]))-\(text(parts[1])) has \(count) days", at: parts[2])
    }
    return CalendarPeriod(day: date)
  }

  /// `H1`, `H2`, `Q1` … `Q4` of the year that begins at `start`.
  private static func partOfYear(
    _ part: ArraySlice<Unicode.Scalar>, of start: CalendarDate,
    in scalars: ArraySlice<Unicode.Scalar>
  ) throws(TextProblem) -> CalendarPeriod {
    let granularity: Granularity =
      switch part.first {
      case "H": .halfYear
      case "Q": .quarter
      default: throw malformed(scalars)
      }
    guard let number = number(part.dropFirst(), digits: 1), let months = granularity.months else {
      throw malformed(scalars)
    }
    guard (1...12 / months).contains(number) else {
      let name = granularity == .quarter ? "quarter" : "half-year"
      throw impossible(scalars, "there is no \(name) \(number)", at: part)
    }
    return CalendarPeriod(
      containing: start.adding(months: (number - 1) * months), granularity: granularity)
  }

  /// The number that exactly so many ASCII digits write.
  private static func number(_ part: ArraySlice<Unicode.Scalar>, digits: Int) -> Int? {
    guard part.count == digits, part.allSatisfy(\.isDecimalDigit) else { return nil }
    return Int(text(part))
  }

  private static func malformed(_ scalars: ArraySlice<Unicode.Scalar>) -> TextProblem {
    TextProblem(
      .invalidPeriod, "'\(text(scalars))' is not a period", offset: scalars.startIndex,
      length: scalars.count, notes: ["a period is written \(forms)"])
  }

  private static func impossible(
    _ scalars: ArraySlice<Unicode.Scalar>, _ why: String,
    at part: ArraySlice<Unicode.Scalar>? = nil
  ) -> TextProblem {
    let place = part ?? scalars
    return TextProblem(
      .impossibleDate, "'\(text(scalars))' is not in the calendar: \(why)",
      offset: place.startIndex, length: place.count)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
