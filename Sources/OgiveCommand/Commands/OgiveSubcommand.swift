internal import ArgumentParser
internal import OgiveText

/// A verb of the command: it finds something and shows it, and leaves the reporting of mistakes to
/// what all verbs share.
protocol OgiveSubcommand: AsyncParsableCommand {
  var output: OutputOptions { get }
  /// Does the work and shows what it found.
  func execute(_ console: Console) async throws -> ExitStatus
}

extension OgiveSubcommand {
  /// The verb.
  static var verb: String { configuration.commandName ?? "" }

  func run() async throws {
    let status = await outcome(Console(output, command: Self.verb))
    if status != .fine { throw status.code }
  }

  private func outcome(_ console: Console) async -> ExitStatus {
    do {
      return try await execute(console)
    } catch let error as DiagnosticError {
      console.report(error.diagnostics)
    } catch {
      console.say("error: \(error)")
    }
    return .couldNotRun
  }
}
