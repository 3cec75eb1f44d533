internal import OgiveEvidence
internal import OgiveText

/// Which columns of a file of plain figures hold what.
struct DataColumns {
  let time: String
  let value = "value"
  let series: String?

  /// Whether the times are dates.
  var isDated: Bool { time == "date" }

  /// The columns of a table; where it has no column of times, those that it should have.
  init(of table: CSVTable) {
    time = table.position(of: "t") == nil ? "date" : "t"
    series = ["series", "series_id"].first { table.position(of: $0) != nil }
  }

  /// The figure of a row; nil where the table lacks a column.
  func figure(
    of row: CSVRow, in table: CSVTable
  ) throws(DiagnosticError) -> DataFigure? {
    guard let time = table.cell(time, of: row), let value = table.cell(value, of: row) else {
      return nil
    }
    let name = series.flatMap { table.cell($0, of: row) }
    if let name, name.text.isEmpty {
      throw DiagnosticError([
        Diagnostic(.emptyCell, "the series has no name", at: name.location)
      ])
    }
    let period = try isDated ? time.period() : nil
    let end: Double
    if let period { end = period.endYear } else { end = try time.number() }
    return DataFigure(
      series: name?.text, time: end, period: period, value: try value.number(),
      place: value.location)
  }
}
