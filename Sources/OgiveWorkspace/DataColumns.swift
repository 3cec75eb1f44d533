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
    return DataFigure(
      series: name?.text, time: try isDated ? Self.date(time) : Self.number(time),
      value: try Self.number(value), place: value.location)
  }

  private static func date(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    do {
      return try CalendarPeriod(parsing: cell.text).endYear
    } catch {
      throw DiagnosticError([error.diagnostic(at: cell.location)])
    }
  }

  private static func number(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    // `Double` would also take hexadecimal digits and names such as `nan`.
    let isPlain = cell.text.unicodeScalars.allSatisfy {
      "0123456789+-.eE".unicodeScalars.contains($0)
    }
    guard isPlain, let number = Double(cell.text), number.isFinite else {
      throw DiagnosticError([
        Diagnostic(
          .invalidNumber, "'\(cell.text)' is not a number", at: cell.location,
          notes: ["plain numbers such as 12, -0.5 or 6.4e8 are"])
      ])
    }
    return number
  }
}
