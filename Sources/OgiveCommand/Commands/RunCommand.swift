internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive run FILE…`: execute scenario files, print their cells and write their results folders.
struct RunCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Execute scenario files: print their cells, write their results.",
    usage: "ogive run <files> ... [<options>]",
    discussion: """
      Examples:
        ogive run scenarios/channels-vs-douyin.yaml    one file
        ogive run --all                                every file in scenarios/
        ogive run --json FILE | jq .result             everything found, for programs
        ogive run --results /tmp/try FILE              write elsewhere

      Every file is read and checked before anything runs, and a results folder is
      replaced whole or not at all; a folder that Ogive did not write is never
      replaced, and your own files in a results folder stay. The same files give the
      same bytes anywhere, with any number of threads. With --all the list of
      notebooks in scenarios/README.md is brought up to date, where that file has the
      two lines
        \(ScenarioIndex.marks.start)
        \(ScenarioIndex.marks.end)
      Exit status 1 where the draws of a posterior cannot be
      relied on, or a check does not hold.
      """)

  @OptionGroup var chosen: ScenarioFilesOptions

  @Option(
    name: .long, help: "The folder that holds each scenario's results folder.",
    completion: .directory)
  var results = "results"

  @OptionGroup var work: ThreadOptions

  @Flag(name: .long, help: "Make every step anew, and keep none in .ogive.")
  var noCache = false

  @Flag(name: .long, help: "Exit with 0 even where draws cannot be relied on.")
  var allowUnconverged = false

  @Flag(name: [.short, .long], help: "Write results and print nothing.")
  var quiet = false

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let scenarios = try chosen.load()
    let taken = scenarios.flatMap { ResultsFolder(in: results, slug: $0.slug).problems }
    guard taken.isEmpty else { throw DiagnosticError(taken) }
    let warnings = scenarios.flatMap(\.warnings)
    console.warn(warnings)
    var outcomes: [RunOutcome] = []
    let bar = ProgressBar(isQuiet: quiet)
    defer { bar.end() }
    for (index, scenario) in scenarios.enumerated() {
      let progress = bar.piece(index, of: scenarios.count)
      outcomes.append(try await outcome(of: scenario, progress))
    }
    bar.end()
    for outcome in outcomes { try await outcome.write(to: results, threads: work.count) }
    let index = try writeIndex(of: outcomes)
    let isSound = outcomes.allSatisfy { outcome in
      outcome.result.isAsChecked && (outcome.result.isConverged || allowUnconverged)
    }
    if quiet { return isSound ? .fine : .foundSomething }
    try console.show(.array(outcomes.map(\.json)), diagnostics: warnings) {
      outcomes.map { TerminalReport($0.result, terminal: console.terminal).text }
        .joined(separator: "\n")
    }
    for outcome in outcomes { console.say("wrote \(outcome.path(in: results))") }
    if let index { console.say("wrote \(index)") }
    return isSound ? .fine : .foundSomething
  }

  /// Brings the list of notebooks up to date, where there is one and all of them were run; the path of
  /// what was written.
  private func writeIndex(of outcomes: [RunOutcome]) throws -> String? {
    guard chosen.all, results == "results",
      let page = ScenarioIndexFile(in: ScenarioFilesOptions.folder)
    else { return nil }
    let index = ScenarioIndex(outcomes.map(\.entry), results: "../results")
    return try page.write(index) ? page.path : nil
  }

  private func outcome(
    of scenario: LoadedScenario, _ progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> RunOutcome {
    let cache = noCache || CacheSetting.isOff ? nil : StepCache(of: scenario)
    let runner = Runner(
      scenario.file, evidence: scenario.book, threads: work.count,
      store: cache ?? NoStepStore(), progress: progress)
    let result = try await runner.run()
    cache?.finish()
    return RunOutcome(scenario: scenario, result: result)
  }
}
