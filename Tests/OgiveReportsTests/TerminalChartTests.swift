import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveReports

@Suite("Charts on a terminal")
struct TerminalChartTests {
  private static let kinds = PictureSample.requests.indices

  @Test("every kind of chart is drawn as it was last looked at", arguments: kinds, [80, 120])
  func pictures(kind: Int, columns: Int) throws {
    let chart = PictureSample.charts()[kind]
    let text = chart.text(TerminalStyle(columns: columns, isColoured: false))
    let name = chart.fileName.dropFirst("charts/".count).dropLast(".svg".count)
    try Golden.expect(
      text, matches: "Tests/OgiveReportsTests/Golden/terminal/\(name)-\(columns).txt")
  }

  @Test("there is a chart of every kind to be drawn")
  func complete() { #expect(PictureSample.charts().count == Self.kinds.count) }

  @Test(
    "no line is wider than the terminal, however long the names are",
    arguments: [40, 41, 57, 80, 99, 110, 120, 300])
  func width(columns: Int) {
    for name in ["", " of a name that goes on and on", "视频号视频号视频号视频号视频号"] {
      for chart in PictureSample.charts(named: name) {
        let style = TerminalStyle(columns: columns, isColoured: false)
        for line in chart.text(style).split(separator: "\n") {
          #expect(DisplayWidth.columns(of: line.unicodeScalars) <= min(max(columns, 40), 110))
        }
      }
    }
  }

  @Test("colours only surround what is there without them, and a pipe has none", arguments: kinds)
  func colours(kind: Int) {
    let chart = PictureSample.charts()[kind]
    let plain = chart.text(.plain)
    let coloured = chart.text(TerminalStyle(columns: 80, isColoured: true))
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test("a canvas shows what came last, and words of two columns take two")
  func canvas() {
    var canvas = TerminalCanvas(columns: 8, rows: 2)
    canvas.shade(.medium, column: 0, row: 0, .plain)
    canvas.shade(.light, column: 0, row: 0, .plain)
    canvas.write("视b", column: 1, row: 0)
    canvas.write("x", column: 3, row: 0)
    canvas.dot(x: 0, y: 4, .plain)
    canvas.dot(x: 1, y: 7, .plain)
    canvas.write("too long to fit", column: 6, row: 1)
    canvas.dot(x: -1, y: 0, .plain)
    canvas.dot(x: 99, y: 99, .plain)
    #expect(canvas.lines() == ["▒视x", "⢁     to"])
  }

  @Test("nothing in a name steers the terminal", arguments: HostileSample.strings)
  func hostile(text: String) {
    for chart in RunCharts(HostileSample.result(text)).all {
      let shown = chart.text(.plain)
      #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!shown.unicodeScalars.contains("\u{202E}"))
    }
  }
}
