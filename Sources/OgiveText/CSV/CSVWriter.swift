/// Writes CSV files that ``CSVReader`` reads and a spreadsheet opens safely.
///
/// Lines end with LF. Cells stand in quotes only where they must. A text that begins with
/// `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it and stands in
/// quotes; ``FormulaGuard/unguarded(_:)`` gives the text back.
public struct CSVWriter: Sendable {
  /// The file so far.
  public private(set) var text: String

  private let columnCount: Int

  /// A file with these columns, which have different names.
  public init(columns: [String]) {
    columnCount = columns.count
    text = ""
    write(columns.map { .text($0) })
  }

  /// Writes a row, which must have a cell for each column.
  public mutating func append(_ row: [CSVValue]) {
    precondition(row.count == columnCount, "a row has a cell for each column")
    write(row)
  }

  private mutating func write(_ row: [CSVValue]) {
    var isFirst = true
    for value in row {
      if !isFirst { text += "," }
      isFirst = false
      let cell = value.written
      // A row of one empty cell would be a blank line.
      text += cell.isEmpty && row.count == 1 ? "\"\"" : cell
    }
    text += "\n"
  }
}
