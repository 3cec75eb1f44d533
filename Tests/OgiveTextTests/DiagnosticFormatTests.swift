import OgiveText
import Testing

@Suite struct DiagnosticFormatTests {
  private let file = "scenarios/channels.yaml"

  private func place(_ line: Int, _ column: Int, _ length: Int = 1) -> OgiveText.SourceLocation {
    OgiveText.SourceLocation(file: file, line: line, column: column, length: length)
  }

  @Test("a mistake is shown with its line, carets and notes")
  func full() {
    let source = String(repeating: "\n", count: 42) + "  channels.capcity: {lognormal: 3}\n"
    let mistake = Diagnostic(
      .unknownParameter, "unknown parameter 'channels.capcity'", at: place(43, 3, 16),
      notes: ["did you mean 'channels.capacity'? (model.channels, line 24)"])
    #expect(
      DiagnosticFormat.full.text(of: [mistake], sources: [file: source]) == """
        scenarios/channels.yaml:43:3: error[E207]: unknown parameter 'channels.capcity'
           43 |   channels.capcity: {lognormal: 3}
              |   ^^^^^^^^^^^^^^^^
              = did you mean 'channels.capacity'? (model.channels, line 24)
        1 error

        """)
  }

  @Test(
    "carets stand under what they point at",
    arguments: [
      ("视频号 x", 5, 1, "       ^"), ("a视b", 2, 1, " ^^"), ("視频号", 1, 3, "^^^^^^"),
      ("\tx", 2, 1, " ^"), ("e\u{301}x", 3, 1, " ^"), ("ab", 3, 1, "  ^"), ("ab", 9, 4, "  ^"),
      ("", 1, 1, "^"), ("ab", 1, 9, "^^"), ("🎵x", 2, 1, "  ^"), ("．x", 2, 1, "  ^"),
    ])
  func carets(line: String, column: Int, length: Int, expected: String) {
    let mistake = Diagnostic(.invalidUnit, "m", at: place(1, column, length))
    let text = DiagnosticFormat.full.text(of: [mistake], sources: [file: line])
    #expect(text.split(separator: "\n")[2] == "      | " + expected)
  }

  @Test("a long line is cut so that the place is seen")
  func longLines() {
    let line = String(repeating: "abcdefghi,", count: 40)
    for column in [1, 60, 70, 71, 100, 399, 400] {
      let mistake = Diagnostic(.raggedRow, "m", at: place(1, column, 5))
      let lines = DiagnosticFormat.full.text(of: [mistake], sources: [file: line])
        .split(separator: "\n")
      let shown = Array(lines[1])
      let caret = lines[2].firstIndex(of: "^").map {
        lines[2].distance(from: lines[2].startIndex, to: $0)
      }
      #expect(shown.count < 90)
      #expect(caret.map { shown[$0] } == Array(line)[column - 1])
    }
  }

  @Test("diagnostics come in order of place, without doubles, and are counted")
  func order() {
    let list = [
      Diagnostic(.raggedRow, "third", at: place(3, 1)),
      Diagnostic(.raggedRow, "second", at: place(2, 9), severity: .warning),
      Diagnostic(.raggedRow, "third", at: place(3, 1)),
      Diagnostic(.unreadableFile, "first", at: nil),
    ]
    #expect(
      DiagnosticFormat.concise.text(of: list) == """
        error[E101]: first
        scenarios/channels.yaml:2:9: warning[E105]: second
        scenarios/channels.yaml:3:1: error[E105]: third
        2 errors and 1 warning

        """)
    #expect(
      DiagnosticFormat.concise.text(of: list, limit: 1) == """
        error[E101]: first
        2 errors and 1 warning, of which 2 are not shown

        """)
    #expect(DiagnosticFormat.full.text(of: []).isEmpty)
  }

  @Test("a file that is not at hand is named without its line")
  func unknownFile() {
    let mistake = Diagnostic(.raggedRow, "m", at: place(3, 1), notes: ["n"])
    #expect(
      DiagnosticFormat.full.text(of: [mistake])
        == "scenarios/channels.yaml:3:1: error[E105]: m\n    = n\n1 error\n")
  }

  @Test("controls in a file do not reach the terminal")
  func controls() {
    let mistake = Diagnostic(.invalidUnit, "'\u{1B}[31m\n'", at: place(1, 1))
    let text = DiagnosticFormat.full.text(of: [mistake], sources: [file: "\u{1B}[2Jx"])
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test("GitHub's workflow commands escape what they reserve")
  func github() {
    var mistake = Diagnostic(.raggedRow, "100% :: a", at: place(3, 1), notes: ["n"])
    mistake.location?.file = "a,b:c.csv"
    #expect(
      DiagnosticFormat.github.text(of: [mistake])
        == "::error file=a%2Cb%3Ac.csv,line=3,col=1,title=E105::100%25 :: a%0An\n")
  }

  @Test("a problem of a value becomes a diagnostic at its place in the file")
  func textProblems() {
    let problem = TextProblem(.invalidUnit, "m", offset: 4, length: 5, notes: ["n"])
    let diagnostic = problem.shifted(by: 2).diagnostic(at: place(7, 10))
    #expect(diagnostic == Diagnostic(.invalidUnit, "m", at: place(7, 16, 5), notes: ["n"]))
  }
}
