internal import ArgumentParser
internal import OgiveReports

/// The `ogive` command.
@main
struct OgiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ogive",
    abstract: "Growth curves, projections and odds from the few figures anyone can quote.",
    discussion: """
      Examples:
        ogive run scenarios/channels-vs-douyin.yaml   run it, write results/
        ogive check scenarios/*.yaml                  find every mistake, run none
        ogive audit scenarios/evidence/*.csv          read facts sceptically
        ogive fit sales.csv                           fit curves to dated figures
        ogive forecast users.csv --horizon "2 years"  what comes next, with its odds
        ogive curves bass                             what a curve is good for

      Exit status: 0 fine, 1 ran and found something, 2 could not run,
      3 shards of a sweep are missing, 130 interrupted.
      """,
    version: OgiveVersion.text,
    subcommands: [
      AuditCommand.self, BacktestCommand.self, CertifyCommand.self, CheckCommand.self,
      CompareCommand.self,
      CurvesCommand.self, DoctorCommand.self, ExplainCommand.self, FitCommand.self,
      ForecastCommand.self, NewCommand.self, PlanCommand.self, RunCommand.self, SchemaCommand.self,
      ScoreCommand.self, ServeCommand.self, SweepCommand.self, VerifyCommand.self,
      WatchCommand.self, WhyCommand.self,
    ])

  /// Reads the arguments and runs, with the exit status that the outcome asks for.
  static func main() async {
    Signals.prepare()
    if let verb = CommandLine.arguments.dropFirst().first, let mistake = UnknownName(verb: verb) {
      StandardStream.error.write("error: \(mistake)\n")
      exit(withError: ExitStatus.couldNotRun.code)
    }
    do {
      var command = try parseAsRoot()
      if var verb = command as? any AsyncParsableCommand {
        try await verb.run()
      } else {
        try command.run()
      }
    } catch {
      leave(after: error)
    }
  }

  /// Says what ended the command and exits: help on standard output, mistakes on standard error
  /// with status 2, where ArgumentParser would say 64.
  private static func leave(after error: any Error) -> Never {
    let status = exitCode(for: error)
    let message = fullMessage(for: error)
    if status == .success {
      StandardStream.output.write(message + "\n")
    } else if !message.isEmpty {
      StandardStream.error.write(message + "\n")
    }
    exit(withError: status == .validationFailure ? ExitStatus.couldNotRun.code : status)
  }
}
