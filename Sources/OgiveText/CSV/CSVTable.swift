/// A CSV file with a header: every row has as many cells as the header, and no two columns have
/// one name.
public struct CSVTable: Sendable, Hashable {
  /// The path as the person gave it.
  public let file: String
  /// The cells of the header.
  public let header: [CSVCell]
  /// The rows below it.
  public let rows: [CSVRow]

  private let positions: [String: Int]

  /// The table of these rows; of two columns with one name the first counts.
  public init(file: String, header: [CSVCell], rows: [CSVRow]) {
    self.file = file
    self.header = header
    self.rows = rows
    positions = Dictionary(
      header.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows without those at the end in which every cell is empty: spreadsheets write them.
  public var filledRows: ArraySlice<CSVRow> {
    let end = rows.lastIndex { row in row.cells.contains { !$0.text.isEmpty } }
    return rows[..<(end.map { $0 + 1 } ?? rows.startIndex)]
  }

  /// The names of the columns, in order.
  public var columns: [String] { header.map(\.text) }

  /// The position of the column of this name; nil when there is none.
  public func position(of column: String) -> Int? { positions[column] }

  /// The cell of a row under the column of this name; nil when there is no such column.
  public func cell(_ column: String, of row: CSVRow) -> CSVCell? {
    positions[column].map { row.cells[$0] }
  }

  /// What is wrong with the header when these columns must be there: an error for each that is
  /// not, with the name of the column that was probably meant.
  public func problems(requiring required: [String]) -> [Diagnostic] {
    required.filter { positions[$0] == nil }.map { name in
      let others = columns.filter { !required.contains($0) }
      return Diagnostic(
        .missingColumn, "there is no column '\(name)'",
        at: Suggestion.nearest(to: name, among: others).flatMap { near in
          header.first { $0.text == near }?.location
        } ?? header.first?.location,
        notes: Suggestion.nearest(to: name, among: others)
          .map { ["is '\($0)' meant to be '\(name)'?"] } ?? ["the columns are \(list)"])
    }
  }

  private var list: String { columns.map { "'\($0)'" }.joined(separator: ", ") }
}
