public import OgiveText

/// One published figure: who says what about which period of which series.
public struct Fact: Sendable, Hashable {
  /// What everything downstream cites it by.
  public let id: String
  /// Whose figure it is.
  public let subject: String
  /// Which figure of the subject's.
  public let metric: String
  /// Of which one thing, where the metric is about many.
  public let item: String?
  /// When it is about.
  public let period: CalendarPeriod
  /// What about the period.
  public private(set) var periodKind: PeriodKind
  /// How it is asserted.
  public let relation: Relation
  /// The value as published, to the letter.
  public let published: String
  /// The value in ``unit``.
  public let figure: PublishedFigure
  /// The unit, with the metric's activity window and without shares; 1 for dates and words.
  public let unit: Unit
  /// The base period of a ratio; nil for every other relation.
  public let versus: CalendarPeriod?
  /// The id of the source where it was read.
  public let source: String
  /// Who produced it, where that is written; ``EvidenceBook/origin(of:)`` knows it always.
  public let origin: String?
  /// The id of the fact that this one repeats.
  public let sameAs: String?
  /// What it is for.
  public let use: FactUse
  /// Where in the source.
  public let locator: String?
  /// Its definition, a doubt, a conflict.
  public let note: String?
  /// The cells of columns that are not read, by column.
  public let extras: [String: String]
  /// Where its cells are in the file.
  let places: FactPlaces

  /// The same figure, read as being about something else of its period: where a text leaves open
  /// whether it means the end of a year or its average.
  public func read(as kind: PeriodKind) -> Fact {
    var reading = self
    reading.periodKind = kind
    return reading
  }

  /// Where the cell of the column is, or else the beginning of its row.
  public func location(of column: FactColumn) -> SourceLocation? {
    places.location(of: column)
  }

  /// The figure as it would be said: `> 5亿`, `2.8亿`.
  public var claim: String {
    switch relation {
    case .above, .below, .about: relation.rawValue + " " + published
    default: published
    }
  }
}
