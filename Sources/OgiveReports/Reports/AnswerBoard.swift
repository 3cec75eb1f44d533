public import OgiveScenarios

/// The answers of a run as lines of a terminal, those first that differ from an earlier run's.
public struct AnswerBoard: Sendable {
  private let result: RunResult
  private let before: RunResult?
  private let terminal: TerminalStyle

  /// The answers of a run.
  ///
  /// - Parameter before: The run before it, for what has moved since.
  public init(_ result: RunResult, since before: RunResult? = nil, terminal: TerminalStyle) {
    self.result = result
    self.before = before
    self.terminal = terminal
  }

  /// The title, the checks that fail, and then a line for each answer:
  /// `target, base: small: probability 31.2%`.
  public var lines: [String] {
    let known = before.map { Set(Self.sentences($0)) }
    let all = Self.sentences(result)
    let moved = all.filter { !(known?.contains($0) ?? true) }
    let rest = all.filter { known?.contains($0) ?? true }
    return [terminal.bold(cut(result.titles.first ?? "Results"))] + failing
      + moved.map { terminal.bold(cut("> " + $0)) } + rest.map { cut("  " + $0) }
  }

  private static func sentences(_ result: RunResult) -> [String] {
    AnswerGroup.lines(of: result, style: NumberStyle(.english))
  }

  /// The checks that do not hold.
  private var failing: [String] {
    let rows = result.checks.filter { !$0.holds }
    return CheckSentences(rows: rows, naming: result.naming).all.dropLast().map {
      terminal.yellow(cut($0.english))
    }
  }

  /// A text on one line that the terminal can hold.
  private func cut(_ text: String) -> String {
    let line = PlainText.oneLine(text)
    return terminal.columns.map { line.shortened(toColumns: $0) } ?? line
  }
}
