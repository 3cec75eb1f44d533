internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// Where `ogive watch` shows its answers: the terminal's other screen, which leaves what stood on the
/// first as it was; in a file or a pipe one text after another.
final class LiveScreen {
  private let console: Console
  private let path: String
  private var latest: LiveScenario.Update?
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

  /// Shows what a run came to.
  func show(_ update: LiveScenario.Update) throws {
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
    let lines = self.lines
    let isScreen = StandardStream.output.isTerminal
    let text = isScreen ? TerminalScreen.page(lines, rows: size?.rows ?? 24) : Self.text(lines)
    guard StandardStream.output.write(text) else { throw UnwritableOutput() }
  }

  private static func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined() + "\n"
  }

  private var lines: [String] {
    guard let latest else { return [] }
    return [terminal.dim(heading(latest))] + mistakes(latest) + answers
  }

  /// The terminal as large as it is now.
  private var terminal: TerminalStyle {
    TerminalStyle(
      columns: size?.columns ?? console.terminal.columns, isColoured: console.terminal.isColoured)
  }

  private func heading(_ update: LiveScenario.Update) -> String {
    guard update.outcome != nil else { return "\(path): run \(update.version) was not possible" }
    let steps = "\(update.steps.made) of \(update.steps.asked) steps made"
    return "\(path): run \(update.version), \(steps), \(Int((1000 * update.seconds).rounded())) ms"
  }

  private func mistakes(_ update: LiveScenario.Update) -> [String] {
    let sources = SourceTexts.of(update.diagnostics)
    let text = DiagnosticFormat.full.text(of: update.diagnostics, sources: sources)
    let failure = update.failure.map { ["error: \($0)"] } ?? []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (text.isEmpty ? [] : lines) + failure
  }

  /// The answers of the last run that was possible.
  private var answers: [String] {
    guard let sound else { return [] }
    let isOld = latest?.outcome == nil
    let note = isOld ? [terminal.dim("The answers before the mistake:")] : []
    return note
      + AnswerBoard(sound, since: isOld ? nil : earlier, terminal: terminal).lines
  }
}
