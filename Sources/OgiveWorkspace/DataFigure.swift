internal import OgiveEvidence
internal import OgiveText

/// One row of a file of plain figures.
struct DataFigure {
  /// The name of its series; nil in a file of one.
  let series: String?
  /// When, in decimal years or as the file counts: a date at the end of its period.
  let time: Double
  /// The period that was written; nil for a plain number.
  let period: CalendarPeriod?
  let value: Double
  /// Where the value stands.
  let place: SourceLocation
}
