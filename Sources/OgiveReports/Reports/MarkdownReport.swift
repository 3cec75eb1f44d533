public import OgiveScenarios

/// `report.md`: the answers as sentences, the charts, the notebook with its tables, and what was left out.
public struct MarkdownReport: Sendable {
  let result: RunResult
  let drawn: RunCharts
  private let style: NumberStyle

  /// The report of an execution, with numbers in `style`.
  public init(_ result: RunResult, style: NumberStyle = NumberStyle(.english)) {
    self.result = result
    self.style = style
    drawn = RunCharts(result)
  }

  /// The report as CommonMark with GitHub's tables, ended by a line feed.
  public var text: String {
    ([heading, answers, verdicts, checks] + notebook + [leftOut])
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The cells with the charts that none of them shows: after them where they show some, else before.
  private var notebook: [String] {
    let cells = result.cells.map(cell)
    return drawn.areAsked ? cells + [charts] : [charts] + cells
  }

  var heading: String {
    let titles = result.titles.map(MarkdownText.escaped)
    let other = titles.dropFirst().map { "*\($0)*\n\n" }.joined()
    return "# \(titles.first ?? "Results")\n\n" + other + "\(result.provenance).\n"
  }

  /// The first scenario's answers as sentences, what has no solution in the scenario that it is about,
  /// and where the answers of the others are.
  var answers: String {
    let all = Answer.grouped(result.answers)
    guard
      let scenario = result.scenarios.first(where: { name in
        all.contains { $0.scenario == name }
      })
    else { return "" }
    let groups = AnswerGroup.all(all.filter { $0.scenario == scenario }, naming: result.naming)
    let lines = groups.map { group in
      let name = MarkdownText.escaped(group.heading.text(style.language))
      let sentences = group.answers.map {
        MarkdownText.escaped(group.sentence($0, style: style))
      }
      return group.isOneLine
        ? "- **\(name)**: \(sentences.joined(separator: "; "))\n"
        : "- **\(name)**\n" + sentences.map { "  - \($0)\n" }.joined()
    }
    return "## Answers\n\n" + (lines + unsolved(all, besides: scenario)).joined() + "\n"
      + whereTheOthersAre(all, first: scenario)
  }

  /// Questions of other scenarios alone that have no solution: no table has a number to look up.
  private func unsolved(_ all: [Answer], besides scenario: ScenarioName) -> [String] {
    let told = Set(all.filter { $0.scenario == scenario }.map(\.question))
    let answers = all.filter { $0.isUnsolved && !told.contains($0.question) }
    return AnswerGroup.all(answers, naming: result.naming).flatMap { group in
      let names = [group.heading, group.scenario.phrase].map {
        MarkdownText.escaped($0.text(style.language))
      }
      return group.answers.map {
        "- **\(names[0])** (*\(names[1])*): \(MarkdownText.escaped(group.sentence($0, style: style)))\n"
      }
    }
  }

  private func whereTheOthersAre(_ all: [Answer], first: ScenarioName) -> String {
    var names = [first]
    for answer in all where !names.contains(answer.scenario) { names.append(answer.scenario) }
    let scenarios = names.map {
      MarkdownText.escaped(result.naming.scenario($0).phrase.text(style.language))
    }
    let own = "These are the answers in the scenario *\(scenarios[0])*"
    guard scenarios.count > 1 else { return own + ".\n" }
    let others = scenarios.dropFirst().map { "*\($0)*" }.joined(separator: ", ")
    return own + "; those in \(others) are in [answers.csv](answers.csv).\n"
  }

  /// What may be made of the answers, one sentence each.
  var verdicts: String {
    let lines = VerdictSentences(result).all.map { subject, sentence in
      "- **\(MarkdownText.escaped(subject.text(style.language)))**: "
        + MarkdownText.escaped(sentence.text(style.language)) + "\n"
    }
    return lines.isEmpty ? "" : "## How far to trust them\n\n" + lines.joined()
  }

  /// Whether what must hold does.
  var checks: String {
    let lines = CheckSentences(rows: result.checks, naming: result.naming).all.map {
      "- \(MarkdownText.escaped($0.text(style.language)))\n"
    }
    return lines.isEmpty ? "" : "## Checks\n\n" + lines.joined()
  }

  private var charts: String {
    drawn.besides.map(picture).joined(separator: "\n")
  }

  private func picture(_ chart: RunChart) -> String {
    "![\(MarkdownText.escaped(chart.alternativeText))](\(chart.fileName))\n"
  }

  private func cell(_ cell: CellResult) -> String {
    switch cell {
    case .text(let texts): prose(texts)
    case .table(let table), .sources(let table): markdown(of: table)
    case .chart(let request): drawn.chart(request).map(picture) ?? ""
    }
  }

  /// Prose with its numbers, without HTML; where it is in several languages, one after the other, each with
  /// its own numbers.
  func prose(_ texts: Translated<[ProsePiece]>) -> String {
    let all = texts.inOrder
    return all.map { language, pieces in
      let own = all.count > 1 ? NumberStyle.Language(rawValue: language).map(NumberStyle.init) : nil
      return prose(pieces, style: own ?? style)
    }.joined(separator: "\n")
  }

  private func prose(_ pieces: [ProsePiece], style: NumberStyle) -> String {
    MarkdownText.withoutHTML(pieces.text(style: style, escaping: MarkdownText.escaped))
      .trimmingTrailingLines() + "\n"
  }

  /// A table as Markdown.
  func markdown(of table: TableContent) -> String { MarkdownFormat(style: style).text(of: table) }

  var leftOut: String {
    let table = TableContent.leftOut(result.evidence, naming: result.naming)
    return table.rows.isEmpty
      ? "" : "## Evidence left out\n\n" + MarkdownFormat(style: style).text(of: table)
  }
}
