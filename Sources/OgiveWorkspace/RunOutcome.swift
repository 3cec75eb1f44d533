public import OgiveReports
public import OgiveScenarios
public import OgiveText

/// A scenario that was run, with what was found.
public struct RunOutcome: Sendable {
  /// The scenario as it was read.
  public let scenario: LoadedScenario
  /// What was found.
  public let result: RunResult

  /// The outcome of running a scenario.
  public init(scenario: LoadedScenario, result: RunResult) {
    self.scenario = scenario
    self.result = result
  }

  /// Where its results are in the folder of all results.
  public func path(in parent: String) -> String {
    ResultsFolder(in: parent, slug: scenario.slug).path
  }

  /// The title in English, or in the language that it has; the scenario's name where it has none.
  public var title: String {
    result.title["en"] ?? result.title.sorted { $0.key < $1.key }.first?.value ?? scenario.slug
  }

  /// Its `report.html`.
  public var report: String { HTMLReport(result, inputs: inputs).text }

  private var inputs: [ReportInput] {
    scenario.inputs.map { input in
      ReportInput(path: input.path, fingerprint: Fingerprint.hexadecimal(of: input.bytes))
    }.sorted { $0.path < $1.path }
  }

  /// The files of its results folder, its manifest last; so many threads make them.
  public func files(threads: Int) async -> [ResultFile] {
    let files = await ResultFile.all(of: result, inputs: inputs, threads: threads)
    let manifest = Manifest(
      scenario: scenario.slug, seed: result.seed, inputs: scenario.inputs, outputs: files)
    return files + [manifest.file]
  }

  /// Writes its results folder into the folder of all results; so many threads make the files.
  ///
  /// - Throws: `E111` where that cannot be done; the old results are then as they were.
  public func write(to parent: String, threads: Int) async throws(DiagnosticError) {
    try ResultsFolder(in: parent, slug: scenario.slug).replace(with: await files(threads: threads))
  }

  /// Its line in the list of notebooks.
  public var entry: ScenarioIndex.Entry { scenario.entry(MarkdownReport(result).text) }

  /// The scenario's name and everything that was found.
  public var json: JSONValue {
    ["scenario": .string(scenario.slug), "found": result.json]
  }
}
