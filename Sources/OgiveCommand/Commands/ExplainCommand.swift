internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive explain`: what a code of a mistake means, or what the priors of a series expect.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a mistake's code, what is believed before the facts, or a scenario.",
    discussion: """
      Examples:
        ogive explain code E207
        ogive explain prior scenarios/channels-vs-douyin.yaml channels
        ogive explain scenario scenarios/channels-vs-douyin.yaml machine-feed
      """,
    subcommands: [
      ExplainCodeCommand.self, ExplainPriorCommand.self, ExplainScenarioCommand.self,
    ])
}

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

/// `ogive explain prior FILE SERIES`.
struct ExplainPriorCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "prior",
    abstract: "Show what the priors of a series expect before its facts are seen.",
    discussion: """
      Each quantity is drawn from the priors alone, the facts' own value beside it: a
      prior predictive check. Levels are told relative to the last one, on which the
      priors say next to nothing.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Argument(help: "A series of the file.")
  var series: String

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let loaded = try LoadedScenario.load(file)
    console.warn(loaded.warnings)
    let runner = Runner(loaded.file, evidence: loaded.book)
    guard let found = try runner.priorPredictives(of: series) else {
      throw UnknownName(
        what: "series", name: series, among: loaded.file.series.map(\.name.value))
    }
    let tables = found.map { TableContent.predictive($0.prediction, curve: $0.curve) }
    let json = zip(found, tables).map { found, table -> JSONValue in
      [
        "curve": .string(found.curve),
        "priors": .array(found.prediction.origins.map { .string($0) }),
        "expects": table.json,
      ]
    }
    try console.show(.array(json), diagnostics: loaded.warnings) {
      zip(found, tables).map { found, table in
        console.text(of: table) + found.prediction.origins.map { "  \($0)\n" }.joined()
      }.joined(separator: "\n")
    }
    return .fine
  }
}

/// A name that nothing bears, with the nearest that something does.
struct UnknownName: Error, CustomStringConvertible {
  let description: String

  init(what: String, name: String, among known: [String]) {
    let near = Suggestion.notes(for: name, among: known)
    let notes = near.isEmpty ? ["known: \(known.prefix(20).joined(separator: ", "))"] : near
    description = "unknown \(what) '\(name)'\n  = " + notes.joined(separator: "\n  = ")
  }
}
