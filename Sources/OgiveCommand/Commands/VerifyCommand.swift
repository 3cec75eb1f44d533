internal import ArgumentParser
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive verify`: whether committed results are what their scenarios give now.
struct VerifyCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recompute everything under results and compare it byte for byte.",
    usage: "ogive verify [<files> ...] [<options>]",
    discussion: """
      Examples:
        ogive verify                                    every file in scenarios/
        ogive verify scenarios/channels-vs-douyin.yaml  one file
        ogive verify --markdown >> "$GITHUB_STEP_SUMMARY"

      Writes nothing. For a scenario whose results have drifted the largest differences
      are shown, and whether assumptions, data or the engine changed.

      Exit status 1 where something drifted, 2 where something could not be run.
      """)

  @Argument(
    help: "Scenario files; all in the folder scenarios unless given.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(
    name: .long, help: "The folder that holds each scenario's results folder.",
    completion: .directory)
  var results = "results"

  @Flag(name: .long, help: "Print CommonMark, as for a step summary.")
  var markdown = false

  @OptionGroup var work: ThreadOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if markdown && output.json { throw ValidationError("give one of --markdown and --json") }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    let scenarios = try ScenarioFolder.load(
      files.isEmpty ? ScenarioFolder.files(in: "scenarios") : files)
    var found: [ResultsVerification] = []
    let bar = ProgressBar(isQuiet: false)
    defer { bar.end() }
    for (index, scenario) in scenarios.enumerated() {
      found.append(
        try await ResultsVerification(
          of: scenario, in: results, threads: work.count,
          progress: bar.piece(index, of: scenarios.count)))
    }
    bar.end()
    let list = try index(of: found)
    try console.show(.array(found.map(json))) {
      found.map { text(of: $0, console) }.joined() + (list?.text ?? "")
    }
    return found.allSatisfy(\.isSound) && list?.isSound != false ? .fine : .foundSomething
  }

  /// What is to be said of the list of notebooks; nil where there is none, or not all were verified.
  private func index(of found: [ResultsVerification]) throws -> (text: String, isSound: Bool)? {
    guard files.isEmpty, results == "results", let page = ScenarioIndexFile(in: "scenarios") else {
      return nil
    }
    let isSound = page.holds(ScenarioIndex(found.map(\.entry), results: "../results"))
    let says = isSound ? "as committed" : "not what ogive run --all writes"
    return ("\(markdown ? "- " : "")\(page.path): \(says)\n", isSound)
  }

  private func text(of verification: ResultsVerification, _ console: Console) -> String {
    let mark = markdown ? "- " : ""
    guard !verification.isSound else { return "\(mark)\(verification.slug): as committed\n" }
    guard let comparison = verification.comparison else {
      return "\(mark)\(verification.slug): nothing is committed in \(results)\n"
    }
    let report = ComparisonReport(comparison, limit: 10)
    let line =
      "\(mark)\(verification.slug): drifted in \(verification.drifted.joined(separator: ", "))\n\n"
    return line + (markdown ? report.markdown : report.text(console.terminal)) + "\n"
  }

  private func json(_ verification: ResultsVerification) -> JSONValue {
    [
      "scenario": .string(verification.slug), "sound": .bool(verification.isSound),
      "drifted": .array(verification.drifted.map { .string($0) }),
      "comparison": verification.comparison?.json ?? .null,
    ]
  }
}
