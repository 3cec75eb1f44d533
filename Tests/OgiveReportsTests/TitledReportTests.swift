import OgiveScenarios
import OgiveText
import Testing

@testable import OgiveReports

@Suite("Reports of a file with titles")
struct TitledReportTests {
  /// A run in which everything has a title in both languages.
  private static let result: RunResult = {
    let names = ["base", "other"]
    let quantities = [
      "channels", "douyin", "minutes", "price", "channels.capacity", "part", "x", "the rest", "视频号",
      "y",
      "a",
      "视频号 and others",
    ]
    let titles = { (names: [String]) in
      Dictionary(
        names.map { ($0, Translated(english: "T-\($0)", chinese: "题-\($0)")) }
      ) { first, _ in first }
    }
    var run = PictureSample.result()
    run.naming = Naming(
      scenarios: titles(names), questions: titles(["when", "moves", "shares"]),
      quantities: titles(quantities))
    return run
  }()

  @Test("every chart is labelled by titles, on a drawing, in its words and on a terminal")
  func charts() throws {
    let texts = RunCharts(Self.result).asked(PictureSample.requests).map { chart in
      (chart.svg, chart.alternativeText, chart.text(.plain), chart.vegaLite.text)
    }
    let wanted = [
      "T-channels", "T-other", "T-part", "T-x", "T-channels.capacity", "T-the rest", "T-channels",
      "T-price",
    ]
    #expect(texts.count == wanted.count)
    for ((drawing, words, terminal, specification), label) in zip(texts, wanted) {
      #expect(drawing.contains(label) && words.contains(label), "\(label)")
      #expect(terminal.contains(label) && specification.contains(label), "\(label)")
    }
  }

  @Test("a page has the titles of both languages in buttons, answers, headings and charts")
  func page() {
    let page = HTMLReport(Self.result).text
    for name in ["base", "other", "channels"] {
      #expect(
        page.contains(
          "<span lang=\"en\"><bdi>T-\(name)</bdi></span><span lang=\"zh\"><bdi>题-\(name)</bdi></span>"
        ))
    }
    #expect(page.contains("<g lang=\"zh\">\n<text class=\"name\""))
    #expect(page.contains("\"zh\":\"题-channels\"") || page.contains("\"zh\": \"题-channels\""))
  }

  @Test("results for programs have code names alone")
  func programs() async {
    let files = await ResultFile.all(of: Self.result).filter { $0.name.hasSuffix(".csv") }
    #expect(files.count > 5)
    for file in files { #expect(!file.text.contains("T-")) }
    #expect(!Self.result.json.text.contains("T-"))
  }

  @Test("a table in either language, and for programs")
  func formats() throws {
    let label = Label("code", titled: Translated(english: "Words", chinese: "词"))
    let table = TableContent(
      caption: .about(.projection, label, unit: "people/day"),
      columns: [.label(label), "because", "by"],
      rows: [
        [.label(label), .words(Translated(english: "so", chinese: "所以")), .text("removed")]
      ])
    let english = StyledTable(table, style: NumberStyle(.english))
    #expect(english.caption == "Projection of Words, in people/day")
    #expect(english.columns == ["Words", "because", "by"])
    #expect(english.rows == [["Words", "so", "removed"]])
    let chinese = StyledTable(table, style: NumberStyle(.chinese))
    #expect(chinese.caption == "词的预测（人/日）")
    #expect(chinese.columns == ["词", "理由", "截至"])
    #expect(chinese.rows == [["词", "所以", "removed"]])
    #expect(CSVFormat().text(of: table) == "code,because,by\ncode,so,removed\n")
  }

  @Test("no title becomes markup or steers a terminal", arguments: HostileSample.strings)
  func hostile(text: String) {
    let shapes = { (page: String) in
      page.replacing(/<script>(.|\n)*<\/script>/, with: "").count { $0 == "<" }
    }
    let harmless = HostileSample.titled("n", HostileSample.harmless(text))
    let run = HostileSample.titled("n", text)
    #expect(shapes(HTMLReport(run).text) == shapes(HTMLReport(harmless).text))
    for chart in RunCharts(run).all {
      #expect(SVGReading(chart.svg).isWellFormed)
      #expect(chart.text(.plain).unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
    let printed = TerminalReport(run, terminal: .plain).text.unicodeScalars
    #expect(printed.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
    #expect(
      !MarkdownReport(run).text.contains("<script") && !MarkdownReport(run).text.contains("<img"))
  }
}
