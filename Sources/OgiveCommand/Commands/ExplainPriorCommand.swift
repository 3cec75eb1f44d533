internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

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
