import OgiveText
internal import Yams

/// A mistake in the YAML itself, put as a diagnostic.
struct YAMLMistake {
  let diagnostic: Diagnostic

  /// What the parser found wrong in `file`.
  init(_ error: any Error, file: String) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let isOpen = problem.contains("unexpected end of stream")
      let start = isOpen ? context?.mark ?? mark : mark
      diagnostic = Diagnostic(
        .invalidYAML, Self.message(problem),
        at: SourceLocation(file: file, line: start.line, column: start.column),
        notes: Self.notes(problem: problem, context: isOpen ? nil : context))
    case YamlError.reader(let problem, _, _, _):
      diagnostic = Diagnostic(
        .invalidYAML, "this is not valid YAML: \(problem)",
        at: SourceLocation(file: file, line: 1, column: 1))
    default:
      diagnostic = Diagnostic(
        .invalidYAML, "this is not valid YAML", at: SourceLocation(file: file, line: 1, column: 1))
    }
  }

  private static func message(_ problem: String) -> String {
    if problem.contains("another document") { return "a second document begins here" }
    if problem.contains("unexpected end of stream") { return "what begins here has no end" }
    return "this is not valid YAML: \(problem)"
  }

  private static func notes(problem: String, context: YamlError.Context?) -> [String] {
    if problem.contains("another document") {
      return ["a scenario file is one document: remove the '---'"]
    }
    var notes: [String] = []
    if let context, context.mark.line > 0 {
      notes.append("\(context.text), which began at line \(context.mark.line)")
    }
    if problem.contains("cannot start any token") {
      notes.append("indent with spaces, not tabs, and put quotes around text with @ ` % or tabs")
    } else if problem.contains("mapping values are not allowed") {
      notes.append("put quotes around text that contains ': '")
    }
    return notes
  }
}
