public import OgiveScenarios
internal import OgiveText

/// RFC 4180: numbers for machines, at 6 significant digits, and text that a spreadsheet cannot take
/// for a formula.
public struct CSVFormat: TableFormat {
  public let name = "csv"

  /// The format.
  public init() {}

  public func text(of table: TableContent) -> String {
    var writer = CSVWriter(columns: table.columns.map(\.name))
    for row in table.rows { writer.append(row.map(value)) }
    return writer.text
  }

  private func value(_ cell: TableContent.Cell) -> CSVValue {
    switch cell {
    case .text(let text), .unit(let text): .text(text)
    case .words(let words): .text(words.plain)
    case .label(let label): .text(label.name)
    case .number(let value, _): .number(orMissing: value)
    case .probability(let value): .number(value)
    case .distribution: .text(cell.text(style: NumberStyle(.english)))
    }
  }
}

extension TableFormat where Self == CSVFormat {
  /// Comma-separated values.
  public static var csv: CSVFormat { CSVFormat() }
}
