internal import ArgumentParser
internal import OgiveReports
internal import OgiveText

/// `ogive explain code E207`.
struct ExplainCodeCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Explain the code of a mistake.")

  @Argument(help: "The code, such as E207.")
  var code: String

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
      throw UnknownName(
        what: "code", name: code.uppercased(), among: DiagnosticCode.allCases.map(\.rawValue))
    }
    let page = known.page
    try console.show(
      [
        "code": .string(known.rawValue), "title": .string(page.title),
        "explanation": .string(page.explanation),
      ]
    ) {
      console.terminal.bold("\(known.rawValue): \(page.title)") + "\n\n"
        + page.explanation.wrapped(toColumns: console.terminal.columns ?? 100) + "\n"
    }
    return .fine
  }
}
