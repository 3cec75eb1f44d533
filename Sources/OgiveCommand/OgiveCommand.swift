internal import ArgumentParser

/// The `ogive` command.
@main
struct OgiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ogive")
}
