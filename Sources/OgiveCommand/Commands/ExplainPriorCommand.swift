internal import ArgumentParser
internal import OgiveInference
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive explain prior FILE SERIES`, or `ogive explain prior QUANTITY` for a default.
struct ExplainPriorCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "prior",
    abstract: "Show what is believed of a series before its facts are seen.",
    usage: "ogive explain prior [<quantity> | <file> <series>]",
    discussion: """
      Examples:
        ogive explain prior scenarios/feed-mix.yaml follow   what a series' priors expect
        ogive explain prior capacity                         a default prior
        ogive explain prior                                  every default prior

      Of a series each quantity is drawn from the priors alone, the facts' own value
      beside it: a prior predictive check. Levels are told relative to the last one,
      on which the priors say next to nothing.
      """)

  @Argument(
    help: "A scenario file, or a quantity such as capacity.",
    completion: .file(extensions: ["yaml", "yml"]))
  var subject: String?

  @Argument(help: "A series of the file.")
  var series: String?

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    if let series, let subject {
      try await showExpectations(of: series, in: subject, console)
    } else {
      try showDefaults(console)
    }
    return .fine
  }

  private func showDefaults(_ console: Console) throws {
    let known = DefaultPriorCatalog.all
    let wanted = known.filter { subject == nil || $0.quantity == subject }
    if let subject, wanted.isEmpty {
      throw UnknownName(
        what: "quantity", name: subject, among: Set(known.map(\.quantity)).sorted(),
        hint: "of a file also name a series: ogive explain prior FILE SERIES")
    }
    try console.show(.array(wanted.map(\.json))) {
      wanted.map { text(of: $0, console) }.joined(separator: "\n")
    }
  }

  private func text(of prior: DefaultPrior, _ console: Console) -> String {
    let heading = console.terminal.bold(prior.quantity) + " (\(prior.scope))\n"
    return heading + "  \(prior.belief)\n  \(prior.source)\n"
  }

  private func showExpectations(
    of series: String, in file: String, _ console: Console
  ) async throws {
    let loaded = try LoadedScenario.load(file)
    console.warn(loaded.warnings)
    let runner = Runner(loaded.file, evidence: loaded.book)
    guard let found = try await runner.priorPredictives(of: series) else {
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
  }
}
