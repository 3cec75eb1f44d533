internal import ArgumentParser
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive sweep plan FILE`.
struct SweepPlanCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print what is to be computed, and from which bytes.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(name: .long, help: "Into how many shards it is cut.")
  var shards = 1

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if shards < 1 { throw ValidationError("--shards must be 1 or more") }
  }

  func execute(_ console: Console) async throws -> ExitStatus {
    let loaded = try LoadedScenario.load(file)
    console.warn(loaded.warnings)
    let count = Runner(loaded.file, evidence: loaded.book).sweepCount
    let plan = try FrozenSweep(of: loaded, at: file, rows: count, shards: shards)
    try console.show(plan.json, diagnostics: loaded.warnings) { plan.text }
    console.say("\(count) rows in \(shards) \(shards == 1 ? "shard" : "shards")")
    return .fine
  }
}
