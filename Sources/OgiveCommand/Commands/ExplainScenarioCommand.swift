internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive explain scenario FILE NAME`: what a scenario says in the end, and where.
struct ExplainScenarioCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Show what a scenario says after merging, each value with its line.",
    discussion: """
      A value comes from the scenario itself or from one that it extends; of two lines
      that say the same, the later scenario's counts.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Argument(help: "The scenario's name; all of the file unless given.")
  var name: String?

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let loaded = try LoadedScenario.load(file)
    console.warn(loaded.warnings)
    let known = loaded.file.scenarios
    let wanted = known.filter { name == nil || $0.name.value == name }
    if let name, wanted.isEmpty {
      throw UnknownName(what: "scenario", name: name, among: known.map(\.name.value))
    }
    try console.show(.array(wanted.map(json)), diagnostics: loaded.warnings) {
      wanted.map { text(of: $0, console) }.joined(separator: "\n")
    }
    return .fine
  }

  private func text(of scenario: Scenario, _ console: Console) -> String {
    let base = scenario.extends.map { ", which extends \($0.value)" } ?? ""
    let heading = console.terminal.bold(scenario.name.value) + base + "\n"
    let statements = scenario.statements
    guard !statements.isEmpty else { return heading + "  nothing changes\n" }
    return heading
      + statements.map { statement in
        "  \(file):\(statement.location.line)  \(statement.event.map { "\($0): " } ?? "")\(statement.text)\n"
      }.joined()
  }

  private func json(_ scenario: Scenario) -> JSONValue {
    [
      "scenario": .string(scenario.name.value),
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
