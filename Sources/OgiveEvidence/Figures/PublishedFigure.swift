/// What a fact's value says, in the fact's unit.
public enum PublishedFigure: Sendable, Hashable {
  /// One number: `2.8亿`, `640M`, `74%` (0.74).
  case number(PublishedNumber)
  /// A level over the level of a base period: `+79%` and `1.79x` are 1.79, `+5.6x` is 6.6,
  /// `-80%` is 0.2.
  case ratio(PublishedNumber)
  /// Between two numbers, the lower first: `5万..100万`; `数百万` is 2 to 9 millions.
  case interval(PublishedNumber, PublishedNumber)
  /// Parts of a whole, as numbers: `1:2:10`.
  case proportions([Double])
  /// A date or period.
  case date(CalendarPeriod)
  /// Words.
  case text(String)

  /// The one number that it is; nil for an interval, proportions, dates and words.
  public var value: Double? { number?.value }

  /// The one number that it is, with its precision.
  public var number: PublishedNumber? {
    switch self {
    case .number(let number), .ratio(let number): number
    case .interval, .proportions, .date, .text: nil
    }
  }
}
