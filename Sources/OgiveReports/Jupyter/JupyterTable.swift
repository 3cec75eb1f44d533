internal import OgiveScenarios

/// A table as HTML for a notebook, which has its own style: one language, numbers for people.
struct JupyterTable {
  private let table: StyledTable

  init(_ content: TableContent) { table = StyledTable(content, style: NumberStyle(.english)) }

  var html: String {
    let head = zip(table.columns, table.isNumeric).map { cell("th", $0, isNumeric: $1) }
    let rows = table.rows.map { row in
      HTML.element(
        "tr", [:], zip(row, table.isNumeric).map { cell("td", $0, isNumeric: $1) }.joined())
    }
    let caption =
      table.caption.isEmpty ? HTML.nothing : .element("caption", text: table.caption)
    return HTML.block(
      "table", [:],
      [
        caption, .element("thead", [:], .element("tr", [:], head.joined())),
        .block("tbody", [:], rows),
      ]
    ).markup + "\n"
  }

  private func cell(_ name: String, _ text: String, isNumeric: Bool) -> HTML {
    .element(name, ["style": "text-align:\(isNumeric ? "right" : "left")"], text: text)
  }
}
