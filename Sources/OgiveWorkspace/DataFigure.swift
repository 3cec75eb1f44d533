internal import OgiveText

/// One row of a file of plain figures.
struct DataFigure {
  /// The name of its series; nil in a file of one.
  let series: String?
  let time: Double
  let value: Double
  /// Where the value stands.
  let place: SourceLocation
}
