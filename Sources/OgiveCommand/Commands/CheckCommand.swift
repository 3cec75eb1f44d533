internal import ArgumentParser
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive check FILE…`: every mistake of scenario files, without running them.
struct CheckCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every mistake in scenario files and their evidence; run nothing.",
    discussion: """
      Examples:
        ogive check scenarios/channels-vs-douyin.yaml
        ogive check scenarios/*.yaml
        ogive check --json scenarios/*.yaml    the mistakes for programs
        ogive check --format github FILE       beside the lines of a pull request
        ogive check --format sarif FILE        for code scanners

      Each mistake is shown at its line with what would mend it. Exit status 2 where
      there is one.
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .long,
    help: "How mistakes are written: \(MistakeFormat.allValueStrings.joined(separator: ", ")).")
  var format = MistakeFormat.full

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if output.json && format != .full {
      throw ValidationError("give one of --json and --format")
    }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    var found: [Diagnostic] = []
    var sound: [String] = []
    for path in files {
      do {
        found += try LoadedScenario.load(path).warnings
        sound.append(path)
      } catch {
        found += error.diagnostics
      }
    }
    try show(found, sound: sound, console)
    return sound.count == files.count ? .fine : .couldNotRun
  }

  private func show(_ found: [Diagnostic], sound: [String], _ console: Console) throws {
    let report = MistakeReport(of: files, diagnostics: found)
    let list = JSONValue.array(sound.map { .string($0) })
    switch format {
    case .concise, .full:
      console.warn(found, format: format == .full ? .full : .concise)
      try console.show(["sound": list], diagnostics: found) {
        sound.map { "\($0): no mistakes\n" }.joined()
      }
    case .json: try console.showJSON(["sound": list], diagnostics: found)
    case .github: try console.show(.null) { DiagnosticFormat.github.text(of: found) }
    case .junit: try console.show(.null) { report.junit }
    case .sarif: try console.show(.null) { report.sarif.text }
    }
  }
}
