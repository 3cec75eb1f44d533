internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive explain E207` and `ogive explain FILE [SCENARIO]`.
struct ExplainSubjectCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "Explain a mistake's code or a scenario.",
    usage: ExplainCommand.configuration.usage, shouldDisplay: false)

  @Argument(
    help: "A mistake's code, such as E207, or a scenario file.",
    completion: .file(extensions: ["yaml", "yml"]))
  var subject: String

  @Argument(help: "A scenario of the file; all of them unless given.")
  var scenario: String?

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    if scenario == nil, subject.isDiagnosticCode {
      try show(codeNamed: subject.uppercased(), console)
    } else {
      try showScenarios(console)
    }
    return .fine
  }

  private func show(codeNamed name: String, _ console: Console) throws {
    guard let code = DiagnosticCode(rawValue: name) else {
      throw UnknownName(
        what: "code", name: name, among: DiagnosticCode.allCases.map(\.rawValue))
    }
    let page = code.page
    try console.show(
      [
        "code": .string(code.rawValue), "title": .string(page.title),
        "explanation": .string(page.explanation),
      ]
    ) {
      console.terminal.bold("\(code.rawValue): \(page.title)") + "\n\n"
        + page.explanation.wrapped(toColumns: console.terminal.columns ?? 100) + "\n"
    }
  }

  private func showScenarios(_ console: Console) throws {
    let loaded = try LoadedScenario.load(subject)
    console.warn(loaded.warnings)
    let known = loaded.file.scenarios
    let wanted = known.filter { scenario == nil || $0.name.value == scenario }
    if let scenario, wanted.isEmpty {
      throw UnknownName(what: "scenario", name: scenario, among: known.map(\.name.value))
    }
    try console.show(.array(wanted.map(json)), diagnostics: loaded.warnings) {
      wanted.map { text(of: $0, console) }.joined(separator: "\n")
    }
  }
  private func text(of scenario: Scenario, _ console: Console) -> String {
    let titles = scenario.title.inOrder.map(\.value)
    let name = PlainText.oneLine(([scenario.name.value] + titles).joined(separator: ": "))
    let base = scenario.extends.map { ", which extends \($0.value)" } ?? ""
    let heading = console.terminal.bold(name) + base + "\n"
    let statements = scenario.statements
    guard !statements.isEmpty else { return heading + "  nothing changes\n" }
    return heading
      + statements.map { statement in
        "  \(subject):\(statement.location.line)  "
          + PlainText.oneLine("\(statement.event.map { "\($0): " } ?? "")\(statement.text)") + "\n"
      }.joined()
  }

  private func json(_ scenario: Scenario) -> JSONValue {
    [
      "scenario": .string(scenario.name.value),
      "title": .object(scenario.title.inOrder.map { .init($0.language, .string($0.value)) }),
      "extends": scenario.extends.map { .string($0.value) } ?? .null,
      "statements": .array(
        scenario.statements.map { statement in
          [
            "event": statement.event.map { .string($0) } ?? .null,
            "says": .string(statement.text), "line": .integer(statement.location.line),
          ]
        }),
    ]
  }
}

extension String {
  /// Whether it may be meant for the code of a mistake: no path, no name with an extension.
  fileprivate var isDiagnosticCode: Bool { !contains("/") && !contains(".") }
}
