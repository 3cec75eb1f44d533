internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// Where `ogive watch` shows its answers: the terminal's other screen, which leaves what stood on the
/// first as it was; in a file or a pipe one text after another.
actor LiveScreen {
  private let console: Console
  private let path: String
  private var latest: LiveScenario.Update?
  /// What the run under way is about to find.
  private var preview: LivePreview?
  private var sound: RunResult?
  private var earlier: RunResult?
  private var size: TerminalSize?

  init(_ console: Console, path: String) {
    self.console = console
    self.path = path
  }

  /// Turns to the other screen until the process ends.
  func open() {
    guard StandardStream.output.isTerminal else { return }
    Signals.restoreScreenAtEnd()
    StandardStream.output.write(TerminalScreen.begin)
  }

  /// Shows what a run is about to find.
  func show(_ preview: LivePreview) throws {
    self.preview = preview
    try draw()
  }

  /// Shows what a run came to.
  func show(_ update: LiveScenario.Update) throws {
    preview = nil
    latest = update
    if let result = update.outcome?.result {
      earlier = sound
      sound = result
    }
    try draw()
  }

  /// Shows it again where the terminal has got another size.
  func fit() throws {
    if latest != nil, size != StandardStream.output.size { try draw() }
  }

  private func draw() throws {
    size = StandardStream.output.size
    let text = StandardStream.output.isTerminal ? page(rows: size?.rows ?? 24) : Self.text(lines)
    guard StandardStream.output.write(text) else { throw UnwritableOutput() }
  }

  /// The answers and, as far as there is room, charts below them.
  private func page(rows: Int) -> String {
    let lines = lines
    let room = TerminalScreen.chartRows(
      of: rows, below: lines.count, needed: news.count + Self.leastAnswers)
    let charts = shown.map { ChartBoard($0, terminal: terminal).lines(rows: room) } ?? []
    return TerminalScreen.page(lines, above: charts, rows: rows)
  }

  /// Charts leave room for the title and so many answers at least.
  private static let leastAnswers = 4

  private static func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined() + "\n"
  }

  private var lines: [String] { news + answers }

  /// What is told of the run itself.
  private var news: [String] {
    if let preview {
      let words = PreviewSentence(of: preview.found.parts).english
      return [terminal.dim(heading(preview))]
        + words.wrapped(toColumns: terminal.columns ?? 100).split(separator: "\n").map {
          terminal.yellow(String($0))
        }
    }
    return latest.map { [terminal.dim(heading($0))] + mistakes($0) } ?? []
  }

  /// The terminal as large as it is now.
  private var terminal: TerminalStyle {
    TerminalStyle(
      columns: size?.columns ?? console.terminal.columns, isColoured: console.terminal.isColoured)
  }

  private func heading(_ update: LiveScenario.Update) -> String {
    guard update.outcome != nil else { return "\(path): run \(update.version) was not possible" }
    let steps = "\(update.steps.made) of \(update.steps.asked) steps made"
    return "\(path): run \(update.version), \(steps), \(Self.milliseconds(update.seconds))"
  }

  private func heading(_ preview: LivePreview) -> String {
    "\(path): run \(preview.version), preliminary, \(Self.milliseconds(preview.seconds))"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(Int((1000 * seconds).rounded())) ms"
  }

  private func mistakes(_ update: LiveScenario.Update) -> [String] {
    let sources = SourceTexts.of(update.diagnostics)
    let text = DiagnosticFormat.full.text(of: update.diagnostics, sources: sources)
    let failure = update.failure.map { ["error: \($0)"] } ?? []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (text.isEmpty ? [] : lines) + failure
  }

  /// What is shown: what the run is about to find, or what the last one found that was possible.
  private var shown: RunResult? { preview?.found.result ?? sound }

  private var answers: [String] {
    guard let shown else { return [] }
    if preview != nil { return AnswerBoard(shown, since: sound, terminal: terminal).lines }
    let isOld = latest?.outcome == nil
    let note = isOld ? [terminal.dim("The answers before the mistake:")] : []
    return note
      + AnswerBoard(shown, since: isOld ? nil : earlier, terminal: terminal).lines
  }
}
