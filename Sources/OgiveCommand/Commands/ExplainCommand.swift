internal import ArgumentParser

/// `ogive explain`: what a code of a mistake means, what a scenario says, or what is believed of a
/// series before its facts.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a mistake's code, a scenario, or what is believed before the facts.",
    usage: """
      ogive explain <code>
      ogive explain <file> [<scenario>]
      ogive explain prior [<quantity> | <file> <series>]
      """,
    discussion: """
      Examples:
        ogive explain E207                                    a mistake's code
        ogive explain scenarios/feed-mix.yaml all-levers      a scenario, merged
        ogive explain prior scenarios/feed-mix.yaml follow    what its priors expect
        ogive explain prior capacity                          a default prior

      Of a scenario each value is told with its line, those of the scenarios that it
      extends included; of two lines that say the same, the later scenario's counts.
      """,
    subcommands: [ExplainPriorCommand.self, ExplainSubjectCommand.self],
    defaultSubcommand: ExplainSubjectCommand.self)
}
