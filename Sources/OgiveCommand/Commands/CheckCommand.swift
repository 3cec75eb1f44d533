internal import ArgumentParser
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

      Each mistake is shown at its line with what would mend it. Exit status 2 where
      there is one.
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var output: OutputOptions

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
    console.warn(found)
    let isFine = sound.count == files.count
    let list = JSONValue.array(sound.map { .string($0) })
    try console.show(["sound": list], diagnostics: found) {
      sound.map { "\($0): no mistakes\n" }.joined()
    }
    return isFine ? .fine : .couldNotRun
  }
}
