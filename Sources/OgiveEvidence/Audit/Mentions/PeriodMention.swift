internal import OgiveText

/// Finds the periods that a text names in passing: `January 2020`, `2020-01`, `2020年1月`,
/// `2021q1`, `2021-Q1`, `the first quarter of 2021`, `2020h1`.
///
/// Years alone are not taken: too many other numbers look like them.
enum PeriodMention {
  /// The months, quarters and half-years that the text names, in its order.
  static func all(in text: String) -> [CalendarPeriod] {
    let tokens = MentionToken.all(in: text)
    return tokens.indices.compactMap { period(at: tokens[$0...]) }
  }

  /// The period that the tokens begin with.
  private static func period(at tokens: ArraySlice<MentionToken>) -> CalendarPeriod? {
    let next = Array(tokens.prefix(4))
    if let year = next.first?.year {
      return part(of: year, in: next.dropFirst()) ?? month(of: year, in: next.dropFirst())
    }
    guard let first = next.first else { return nil }
    if let month = Self.months.firstIndex(where: { $0 == first.text || $0.prefix(3) == first.text })
    {
      return next.dropFirst().first?.year.flatMap { period($0, month: month + 1, .month) }
    }
    return quarter(in: next)
  }

  /// `q1`, `h2` after a year.
  private static func part(of year: Int, in tokens: ArraySlice<MentionToken>) -> CalendarPeriod? {
    let next = Array(tokens.prefix(2))
    guard next.count == 2, next[1].gap.isEmpty, next[1].text.count == 1,
      let number = Int(next[1].text)
    else { return nil }
    switch next[0].text {
    case "q": return (1...4).contains(number) ? period(year, month: number * 3, .quarter) : nil
    case "h": return (1...2).contains(number) ? period(year, month: number * 6, .halfYear) : nil
    default: return nil
    }
  }

  /// `-01` or `年1月` after a year.
  private static func month(of year: Int, in tokens: ArraySlice<MentionToken>) -> CalendarPeriod? {
    let next = Array(tokens.prefix(2))
    if let month = next.first, month.gap == "-", month.text.count == 2, let number = Int(month.text)
    {
      return period(year, month: number, .month)
    }
    guard next.count == 2, next[0].text == "年", let number = Int(next[1].text) else { return nil }
    return period(year, month: number, .month)
  }

  /// `Q1 2021`, `first quarter of 2021`.
  private static func quarter(in tokens: [MentionToken]) -> CalendarPeriod? {
    guard tokens.count >= 3 else { return nil }
    if tokens[0].text == "q", tokens[1].gap.isEmpty, let number = Int(tokens[1].text) {
      return tokens[2].year.flatMap { period($0, month: number * 3, .quarter) }
    }
    guard let number = ordinals.firstIndex(of: tokens[0].text), tokens[1].text == "quarter" else {
      return nil
    }
    let year = tokens[2].year ?? (tokens[2].text == "of" ? tokens.last?.year : nil)
    return year.flatMap { period($0, month: number * 3 + 3, .quarter) }
  }

  private static func period(
    _ year: Int, month: Int, _ granularity: Granularity
  ) -> CalendarPeriod? {
    CalendarDate(year: year, month: month, day: 1)
      .map { CalendarPeriod(containing: $0, granularity: granularity) }
  }

  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
