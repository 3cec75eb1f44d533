internal import ArgumentParser
internal import OgiveWorkspace

/// The scenario files that a command works through: those named, or every one.
struct ScenarioFilesOptions: ParsableArguments {
  /// Where `--all` looks.
  static let folder = "scenarios"

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Flag(name: .long, help: "Every scenario file in the folder scenarios.")
  var all = false

  func validate() throws {
    if all != files.isEmpty {
      throw ValidationError(
        all ? "give files or --all, not both" : "name scenario files, or --all for every one")
    }
  }

  /// Every file read and checked.
  ///
  /// - Throws: The mistakes of all the files at once.
  func load() throws -> [LoadedScenario] {
    try ScenarioFolder.load(all ? ScenarioFolder.files(in: Self.folder) : files)
  }
}
