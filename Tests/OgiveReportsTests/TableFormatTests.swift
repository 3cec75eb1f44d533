import OgiveReports
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@Suite("Formats of a table")
struct TableFormatTests {
  @Test(
    "each format writes the fixed table as it always did", arguments: TableFormats.all.map(\.name))
  func golden(name: String) throws {
    let format = try #require(TableFormats.all.first { $0.name == name })
    try Golden.expect(
      format.text(of: Sample.table), matches: "Tests/OgiveReportsTests/Golden/table-\(name).txt")
  }

  @Test("no two formats have the same name")
  func names() {
    #expect(Set(TableFormats.all.map(\.name)).count == TableFormats.all.count)
  }

  @Test("a terminal's columns are never exceeded", arguments: [60, 80, 200])
  func width(columns: Int) {
    let terminal = TerminalStyle(columns: columns, isColoured: false)
    let lines = TerminalFormat(terminal).text(of: Sample.table).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0.unicodeScalars) <= columns })
  }

  @Test("an empty table is its titles", arguments: TableFormats.all.map(\.name))
  func empty(name: String) throws {
    let format = try #require(TableFormats.all.first { $0.name == name })
    let text = format.text(of: TableContent(caption: "", columns: ["a", "b"], rows: []))
    let expected = [
      "terminal": "a  b\n", "markdown": "| a | b |\n|---|---|\n", "csv": "a,b\n", "json": "[]\n",
    ]
    #expect(text == expected[name])
  }
}
