internal import OgiveScenarios

/// A table whose cells are ready for people's eyes: text in their language, with the columns of numbers
/// known.
struct StyledTable {
  let caption: String
  let columns: [String]
  let rows: [[String]]
  /// Whether each column holds numbers only, and is aligned to the right.
  let isNumeric: [Bool]

  /// The table in a style; a unit that a whole column shares moves to its title.
  init(_ table: TableContent, style: NumberStyle) {
    let units = table.columns.indices.map { Self.sharedUnit(of: table, column: $0) }
    caption = TableWords.text(of: table.caption, style)
    columns = zip(table.columns, units).map { column, unit in
      let title = TableWords.text(of: column, style)
      return unit.isEmpty ? title : "\(title) (\(style.name(of: unit)))"
    }
    rows = table.rows.map { row in
      zip(row, units).map { Self.text($0, columnUnit: $1, style: style) }
    }
    isNumeric = table.columns.indices.map { column in
      !table.rows.isEmpty && table.rows.allSatisfy { !Self.isText($0[column]) }
    }
  }

  private static func isText(_ cell: TableContent.Cell) -> Bool {
    switch cell {
    case .text, .words, .label, .unit, .distribution: true
    case .number, .probability: false
    }
  }

  /// The unit that every number of a column has; empty where they differ, or have none that is
  /// worth a word.
  private static func sharedUnit(of table: TableContent, column: Int) -> String {
    let units = table.rows.compactMap { row -> String? in
      if case .number(_, let unit) = row[column] { unit } else { nil }
    }
    guard let first = units.first, first != "1", first != TableContent.dateUnit else { return "" }
    return units.allSatisfy { $0 == first } ? first : ""
  }

  private static func text(
    _ cell: TableContent.Cell, columnUnit: String, style: NumberStyle
  ) -> String {
    switch cell {
    case .number(let value?, columnUnit): style.number(value, of: columnUnit)
    case .text(let text): TableWords.text(ofCell: text, style)
    default: cell.text(style: style)
    }
  }
}
