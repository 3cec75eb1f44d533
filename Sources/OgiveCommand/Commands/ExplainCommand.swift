internal import ArgumentParser

/// `ogive explain`: what a code of a mistake means, or what the priors of a series expect.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a mistake's code, what is believed before the facts, or a scenario.",
    discussion: """
      Examples:
        ogive explain code E207
        ogive explain prior scenarios/channels-vs-douyin.yaml channels
        ogive explain scenario scenarios/channels-vs-douyin.yaml machine-feed
      """,
    subcommands: [
      ExplainCodeCommand.self, ExplainPriorCommand.self, ExplainScenarioCommand.self,
    ])
}
