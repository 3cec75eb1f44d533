internal import OgiveScenarios
internal import OgiveText

extension TableContent {
  /// What differs in a table, the largest differences first, at most so many.
  init(_ comparison: TableComparison, limit: Int) {
    let rows = comparison.differences.enumerated()
      .sorted { ($0.element.weight, -$0.offset) > ($1.element.weight, -$1.offset) }
      .prefix(limit).map { $0.element.cells }
    self.init(
      caption: .words(comparison.table.file),
      columns: ["row", "column", "before", "after", "change", "errors apart"], rows: rows)
  }
}

extension Difference {
  fileprivate var cells: [TableContent.Cell] {
    [
      .text(name), .text(column), Self.cell(before), Self.cell(after), .text(change),
      .number(errors, unit: "1"),
    ]
  }

  /// In words: how much a number moved, or what became of a row.
  var change: String {
    switch kind {
    case .added: "new"
    case .removed: "gone"
    case .text: "changed"
    case .number:
      relative.map { share in
        (share > 0 ? "+" : "") + DecimalText.shortest(100 * share, significantDigits: 3) + "%"
      } ?? "changed"
    }
  }

  private static func cell(_ text: String) -> TableContent.Cell {
    Double(text).map { .number($0, unit: "1") } ?? .text(text)
  }
}
