internal import ArgumentParser

/// What the exit status of the command says.
enum ExitStatus: Int32 {
  case fine = 0
  /// It ran, and found something that needs attention.
  case foundSomething = 1
  /// It could not run: a faulty file, bad arguments, unreadable data.
  case couldNotRun = 2
  /// A merge lacks shards.
  case incomplete = 3
  case interrupted = 130

  /// The same for ArgumentParser.
  var code: ExitCode { ExitCode(rawValue) }
}
