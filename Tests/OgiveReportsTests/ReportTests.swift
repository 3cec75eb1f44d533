import OgiveReports
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@Suite("Reports of an execution")
struct ReportTests {
  @Test(
    "every file of the results folder is written as it always was, by any number of threads",
    arguments: [1, 3])
  func resultFiles(threads: Int) async throws {
    for file in await ResultFile.all(of: Sample.result, threads: threads) {
      try Golden.expect(file.text, matches: "Tests/OgiveReportsTests/Golden/\(file.name)")
    }
  }

  @Test("the terminal shows the title and the cells")
  func terminal() throws {
    try Golden.expect(
      TerminalReport(Sample.result, terminal: .plain).text,
      matches: "Tests/OgiveReportsTests/Golden/report-terminal.txt")
  }

  @Test("without a notebook the terminal shows the answers")
  func answersAlone() throws {
    var result = Sample.result
    result.cells = []
    try Golden.expect(
      TerminalReport(result, terminal: .plain).text,
      matches: "Tests/OgiveReportsTests/Golden/answers-terminal.txt")
  }

  @Test("colours only surround what is there without them")
  func colours() {
    let coloured = TerminalReport(
      Sample.result, terminal: TerminalStyle(columns: nil, isColoured: true)
    ).text
    let plain = TerminalReport(Sample.result, terminal: .plain).text
    let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured != plain)
    #expect(stripped == plain)
  }

  @Test("the envelope carries the version, the command, the result and the diagnostics")
  func envelope() throws {
    let diagnostic = Diagnostic(
      .unreadableFile, "cannot read 'a\"b'", at: SourceLocation(file: "x.yaml", line: 3, column: 7))
    let envelope = JSONEnvelope(
      command: "run", result: Sample.result.json, diagnostics: [diagnostic])
    try Golden.expect(
      envelope.json.text, matches: "Tests/OgiveReportsTests/Golden/envelope.json")
  }

  @Test(
    "nothing that an author writes becomes HTML in Markdown",
    arguments: [
      ("a <b>c</b>", "a &lt;b>c&lt;/b>"),
      ("`a < b` and <i>", "`a < b` and &lt;i>"),
      ("one ` only <b>", "one ` only &lt;b>"),
      ("`` a ` <b> `` <i>", "`` a ` <b> `` &lt;i>"),
      ("\\` <b> `", "\\` &lt;b> `"),
      ("| ` | <b> | ` |", "| ` | &lt;b> | ` |"),
      ("`open\n# <b>`", "`open\n# &lt;b>`"),
      ("line\r\nbell\u{07}", "line\nbell\u{FFFD}"),
    ])
  func prose(written: String, shown: String) {
    var result = Sample.result
    result.cells = [.text(Translated(forAll: [.words(written)]))]
    #expect(MarkdownReport(result).text.contains("\n\(shown)\n"))
  }

  @Test("the lines of a report do not depend on the order of its titles by language")
  func titles() {
    var result = Sample.result
    result.title = ["zh": "二", "en": "One", "de": "Drei"]
    #expect(MarkdownReport(result).text.hasPrefix("# One\n\n*Drei*\n\n*二*\n"))
  }
}
