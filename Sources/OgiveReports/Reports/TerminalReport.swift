public import OgiveScenarios

/// What `ogive run` prints: the title and the notebook's cells, or the answers where there are none.
public struct TerminalReport: Sendable {
  private let result: RunResult
  private let terminal: TerminalStyle
  private let style: NumberStyle
  private let drawn: RunCharts

  /// The report of an execution for a terminal, with numbers in `style`.
  public init(
    _ result: RunResult, terminal: TerminalStyle, style: NumberStyle = NumberStyle(.english)
  ) {
    self.result = result
    self.terminal = terminal
    self.style = style
    drawn = RunCharts(result)
  }

  /// The report, ended by a line feed.
  public var text: String {
    let cells = result.cells.isEmpty ? answers : result.cells.map(cell) + unsolved
    return ([heading] + cells + charts + verdicts + checks).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The first chart of a notebook that asks for none.
  private var charts: [String] {
    drawn.areAsked ? [] : drawn.inOrder.map { $0.text(terminal) }
  }

  private var heading: String {
    let titles = result.titles.map(PlainText.oneLine)
    let lines = titles.prefix(1).map(terminal.bold) + titles.dropFirst()
    return (lines + [terminal.dim(result.provenance)]).map { $0 + "\n" }.joined()
  }

  private var answers: [String] {
    AnswerGroup.lines(of: result, style: style).map(prose)
  }

  /// What a table of solutions has no number for.
  private var unsolved: [String] {
    let lines = AnswerGroup.lines(of: result, style: style) { $0.isUnsolved }.map { "- " + $0 }
    return lines.isEmpty
      ? [] : [prose("## Without a solution\n\n" + lines.joined(separator: "\n"))]
  }

  /// What may be made of the answers, one sentence each.
  private var verdicts: [String] {
    let sentences = VerdictSentences(result).all
    guard !sentences.isEmpty else { return [] }
    let lines = sentences.map {
      "- \($0.subject.text(style.language)): \($0.sentence.text(style.language))"
    }
    return [prose("## How far to trust the answers\n\n" + lines.joined(separator: "\n"))]
  }

  /// Whether what must hold does.
  private var checks: [String] {
    let lines = CheckSentences(rows: result.checks, naming: result.naming).all.map {
      "- \($0.text(style.language))"
    }
    return lines.isEmpty ? [] : [prose("## Checks\n\n" + lines.joined(separator: "\n"))]
  }

  private func cell(_ cell: CellResult) -> String {
    switch cell {
    case .text(let texts):
      texts[style.language.rawValue].map { prose($0.text(style: style) { $0 }) } ?? ""
    case .table(let table), .sources(let table):
      TerminalFormat(terminal, style: style).text(of: table)
    case .chart(let request): drawn.chart(request)?.text(terminal) ?? ""
    }
  }

  /// CommonMark as it reads on a terminal: headings and emphasis in bold, their marks gone.
  private func prose(_ text: String) -> String {
    let lines = Paragraphs.joined(PlainText.lines(text).trimmingTrailingLines())
      .wrapped(toColumns: terminal.columns ?? 100)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let paragraphs = lines.split(separator: "", omittingEmptySubsequences: false)
      .map { ProseParagraph(Array($0)).texts(terminal).map { $0 + "\n" }.joined() }
    return paragraphs.joined(separator: "\n")
  }
}
