internal import OgiveText

/// Reads the cells of one row into types, and notes everything that is wrong with them.
struct RowReader {
  /// What was wrong so far.
  private(set) var problems: [Diagnostic] = []

  private let table: CSVTable
  private let row: CSVRow

  init(_ row: CSVRow, of table: CSVTable) {
    self.table = table
    self.row = row
  }

  /// The cell of the column; nil when the file has no such column or the cell is empty.
  func optional(_ column: String) -> CSVCell? {
    table.cell(column, of: row).flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// The cell of the column, which must not be empty.
  mutating func required(_ column: String) -> CSVCell? {
    let cell = optional(column)
    if cell == nil {
      report(.emptyCell, "the column '\(column)' is empty", at: location(of: column))
    }
    return cell
  }

  /// The word of the cell as one of the cases; nil when it is not, which is reported.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ cell: CSVCell, of column: String
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: cell.text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .unknownWord, "'\(cell.text)' is no \(column)", at: cell.location,
      notes: Suggestion.notes(for: cell.text, among: words)
        + ["it is one of \(words.joined(separator: ", "))"])
    return nil
  }

  /// What the parser makes of the cell; nil when it throws, which is reported.
  mutating func parsed<Value>(
    _ cell: CSVCell, by parse: (String) throws(TextProblem) -> Value
  ) -> Value? {
    do {
      return try parse(cell.text)
    } catch {
      problems.append(error.diagnostic(at: cell.location))
      return nil
    }
  }

  /// An id in kebab-case, which must not be empty.
  mutating func identifier() -> CSVCell? {
    guard let cell = required("id") else { return nil }
    if Self.isKebabCase(cell.text) { return cell }
    report(
      .invalidIdentifier, "'\(cell.text)' is not an id", at: cell.location,
      notes: ["an id is lower-case words and digits joined by hyphens: channels-dau-2021"])
    return nil
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at place: SourceLocation?, notes: [String] = []
  ) {
    problems.append(Diagnostic(code, message, at: place, notes: notes))
  }

  /// Where the column's cell is.
  func location(of column: String) -> SourceLocation? {
    table.cell(column, of: row)?.location ?? row.location
  }

  /// The cells of columns beyond the known ones, by column.
  func extras(beyond known: Set<String>) -> [String: String] {
    zip(table.header, row.cells).reduce(into: [:]) { extras, pair in
      if !known.contains(pair.0.text) { extras[pair.0.text] = pair.1.text }
    }
  }

  private static func isKebabCase(_ text: String) -> Bool {
    let words = text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isDecimalDigit || ("a"..."z").contains($0) }
    }
  }
}
