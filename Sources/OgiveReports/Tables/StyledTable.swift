internal import OgiveScenarios

/// A table whose cells are ready for people's eyes: text, with the columns of numbers known.
struct StyledTable {
  let caption: String
  let columns: [String]
  let rows: [[String]]
  /// Whether each column holds numbers only, and is aligned to the right.
  let isNumeric: [Bool]

  /// The table in a style; a unit that a whole column shares moves to its title.
  init(_ table: TableContent, style: NumberStyle) {
    let units = table.columns.indices.map { Self.sharedUnit(of: table, column: $0) }
    caption = Translated(table.titles)[style.language.rawValue] ?? table.caption
    columns = zip(table.columns, units).map { title, unit in
      unit.isEmpty ? title : "\(title) (\(unit))"
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
    case .text, .unit, .distribution: true
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
    guard case .number(let value?, columnUnit) = cell else { return cell.text(style: style) }
    return style.number(value, of: columnUnit)
  }
}
