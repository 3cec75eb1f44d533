internal import ArgumentParser
internal import OgiveReports
internal import OgiveText
internal import OgiveWorkspace

/// `ogive new NAME`: a scenario with its evidence files, ready to run.
struct NewCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a scenario with its evidence files, ready to run.",
    discussion: """
      Examples:
        ogive new podcast-users
        ogive run scenarios/podcast-users.yaml

      Writes NAME.yaml and two files of evidence into the folder scenarios, and
      replaces nothing that is there.
      """)

  @Argument(help: "The scenario's name: small letters and digits, with hyphens between.")
  var name: String

  @Option(name: .long, help: "The folder of scenarios.", completion: .directory)
  var folder = "scenarios"

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    guard let template = ScenarioTemplate(name: name) else {
      throw ValidationError(
        "'\(name)' cannot be a scenario's name: write small letters and digits, with '-' between")
    }
    try template.write(into: folder)
    let paths = template.files.map { "\(folder)/\($0.name)" }
    try console.show(.array(paths.map { .string($0) })) {
      paths.map { "wrote \($0)\n" }.joined() + "run it: ogive run \(paths[0])\n"
    }
    return .fine
  }
}
