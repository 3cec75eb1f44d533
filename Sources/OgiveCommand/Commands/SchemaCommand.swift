internal import ArgumentParser
internal import OgiveScenarios

/// `ogive schema`: the JSON Schema of scenario files.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, for editors.",
    discussion: """
      Examples:
        ogive schema > schema/ogive-1.json

      An editor that knows YAML schemas completes and checks a scenario file whose first
      line is
        # yaml-language-server: $schema=../schema/ogive-1.json
      """)

  func run() async throws {
    guard StandardStream.output.write(ScenarioSchema.json) else {
      throw ExitStatus.couldNotRun.code
    }
  }
}
