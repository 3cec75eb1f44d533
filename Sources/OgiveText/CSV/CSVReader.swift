/// Reads CSV files as RFC 4180 has them, strictly: a file is either understood wholly or refused
/// with every mistake at its place.
///
/// UTF-8, with or without a byte-order mark; lines end with LF or CRLF; a cell in quotes may hold
/// commas, line breaks and doubled quotes. Blank lines at the end are ignored.
public enum CSVReader {
  /// The table that the bytes of a file hold.
  ///
  /// - Throws: `invalidEncoding` where the bytes are not UTF-8 text, and what ``read(text:file:)``
  ///   throws.
  public static func read(bytes: [UInt8], file: String) throws(DiagnosticError) -> CSVTable {
    try read(text: UTF8Text.decode(bytes, file: file), file: file)
  }

  /// The table that the text of a file holds.
  ///
  /// - Throws: `emptyFile`, `brokenQuote`, `strayCarriageReturn` (once a line), `raggedRow` and
  ///   `duplicateColumn`, all at once; `raggedRow` alone where other signs than commas separate cells.
  public static func read(text: String, file: String) throws(DiagnosticError) -> CSVTable {
    var scanner = CSVScanner(text: text, file: file)
    let records = scanner.records()
    var problems = scanner.problems
    // What such a file takes for rows are none.
    if problems.contains(where: { $0.code == .strayCarriageReturn }) {
      throw DiagnosticError(problems)
    }
    guard let header = records.first else {
      let start = SourceLocation(file: file, line: 1, column: 1)
      let note = "a table begins with a line that names its columns"
      throw DiagnosticError(
        problems + [Diagnostic(.emptyFile, "the file is empty", at: start, notes: [note])])
    }
    if let stranger = separatorProblem(header) { throw DiagnosticError([stranger]) }
    problems += headerProblems(header)
    let rows = records.dropFirst()
    problems += rows.compactMap { raggedness(of: $0, columns: header.count) }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return CSVTable(file: file, header: header, rows: rows.map { CSVRow(cells: $0) })
  }

  /// What spreadsheets write where the comma is the decimal sign; every row would be objected to.
  private static func separatorProblem(_ header: [CSVCell]) -> Diagnostic? {
    let signs = [(";", "semicolons"), ("\t", "tabs")]
    guard header.count == 1, let name = header.first?.text,
      let (_, word) = signs.first(where: { name.contains($0.0) })
    else { return nil }
    return Diagnostic(
      .raggedRow, "the cells of this file are separated by \(word)", at: header[0].location,
      notes: ["write commas between cells, and a point in decimal numbers: 'id,value', 2.5"])
  }

  private static func headerProblems(_ header: [CSVCell]) -> [Diagnostic] {
    var seen: [String: SourceLocation] = [:]
    return header.compactMap { cell in
      guard !cell.text.isEmpty else {
        return Diagnostic(.unknownColumn, "this column has no name", at: cell.location)
      }
      guard let first = seen[cell.text] else {
        seen[cell.text] = cell.location
        return nil
      }
      return Diagnostic(
        .duplicateColumn, "there are two columns '\(cell.text)'", at: cell.location,
        notes: ["the first is column \(first.column) of line \(first.line)"])
    }
  }

  private static func raggedness(of cells: [CSVCell], columns: Int) -> Diagnostic? {
    guard cells.count != columns else { return nil }
    let place = cells.count > columns ? cells[columns].location : cells.last?.location
    let note =
      cells.count > columns
      ? "a cell that holds a comma stands in quotes"
      : "an empty cell keeps its comma"
    return Diagnostic(
      .raggedRow,
      "this row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the header has \(columns)",
      at: place, notes: [note])
  }
}
