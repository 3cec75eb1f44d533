internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

/// Where a command puts what it found: data on standard output, talk on standard error.
struct Console {
  /// What the person's terminal can show of the data.
  let terminal: TerminalStyle
  private let talkStyle: TerminalStyle
  private let isJSON: Bool
  private let command: String

  /// The console of the command `command`.
  init(_ options: OutputOptions, command: String) {
    terminal = TerminalStyle(of: .output, color: options.color)
    talkStyle = TerminalStyle(of: .error, color: options.color)
    isJSON = options.json
    self.command = command
  }

  /// Prints what was found: the document with `--json`, else the text, which is only then made.
  func show(
    _ result: @autoclosure () -> JSONValue, diagnostics: [Diagnostic] = [],
    text: () -> String
  ) throws {
    if isJSON { return try showJSON(result(), diagnostics: diagnostics) }
    guard StandardStream.output.write(text()) else { throw UnwritableOutput() }
  }

  /// Prints what was found as the document that `--json` asks for.
  func showJSON(_ result: JSONValue, diagnostics: [Diagnostic] = []) throws {
    let envelope = JSONEnvelope(command: command, result: result, diagnostics: diagnostics)
    guard StandardStream.output.write(envelope.json.text) else { throw UnwritableOutput() }
  }

  /// A table as text for this terminal.
  func text(of table: TableContent) -> String {
    TerminalFormat(terminal).text(of: table)
  }

  /// Says something about the work itself.
  func say(_ text: String) {
    StandardStream.error.write(text + "\n")
  }

  /// Reports mistakes with the lines they are in, and for machines in the envelope.
  func report(_ diagnostics: [Diagnostic]) {
    if isJSON {
      let envelope = JSONEnvelope(command: command, result: .null, diagnostics: diagnostics)
      StandardStream.output.write(envelope.json.text)
    }
    warn(diagnostics)
  }

  /// Reports mistakes and doubts on standard error alone.
  func warn(_ diagnostics: [Diagnostic], format: DiagnosticFormat = .full) {
    let sources = SourceTexts.of(diagnostics)
    StandardStream.error.write(format.text(of: diagnostics, sources: sources))
  }
}
