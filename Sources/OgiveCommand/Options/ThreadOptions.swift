internal import ArgumentParser
internal import OgiveWorkspace

/// How much of the machine a command may use.
struct ThreadOptions: ParsableArguments {
  @Option(name: .long, help: "How many threads may work; all processors unless given.")
  var threads: Int?

  /// How many threads work.
  var count: Int { threads ?? ProcessorCount.active }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }
}
