internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive watch FILE`: the answers again after every save.
struct WatchCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Run a scenario file again after every save, and show its answers.",
    usage: "ogive watch <file> [<options>]",
    discussion: """
      Examples:
        ogive watch scenarios/channels-vs-douyin.yaml
        ogive watch --write FILE       and keep results/ up to date

      The file and its evidence are watched. What an edit does not touch is not made
      again, so that a changed assumption shows at once; where it takes a new fit, a
      preview shows first and says so. Answers that moved come first, the notebook's
      charts below them as far as there is room, mistakes at their line. Writes
      nothing without --write; ends with Ctrl-C.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Flag(name: .long, help: "Write the results folder after every sound run.")
  var write = false

  @Option(
    name: .long, help: "The folder that holds each scenario's results folder.",
    completion: .directory)
  var results = "results"

  @OptionGroup var work: ThreadOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if output.json { throw ValidationError("watch shows answers to people: --json is for run") }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    // A file that is not there is a slip of the hand and not an edit.
    _ = try InputFile.read(file)
    let live = LiveScenario(file, threads: work.count)
    let screen = LiveScreen(console, path: file)
    await screen.open()
    while true {
      if await live.hasChanged() {
        let update = try await live.latest(previewing: { try await screen.show($0) })
        try await screen.show(update)
        if write, let outcome = update.outcome {
          try await outcome.write(to: results, threads: work.count)
        }
      } else {
        try await screen.fit()
      }
      try await Task.sleep(for: LiveScenario.interval)
    }
  }
}
