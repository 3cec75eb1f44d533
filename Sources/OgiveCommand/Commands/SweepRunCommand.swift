internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive sweep run PLAN --shard N`.
struct SweepRunCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Make one shard of a plan, with its receipt.")

  @Argument(help: "The plan.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(name: .long, help: "Which shard, counted from 1.")
  var shard: Int

  @Option(name: .long, help: "The folder that the shard is written into.", completion: .directory)
  var into = "shards"

  @OptionGroup var work: ThreadOptions
  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let plan = try FrozenSweep.read(plan)
    guard 1...plan.shards ~= shard else {
      throw ValidationError("--shard lies between 1 and \(plan.shards)")
    }
    let loaded = try LoadedScenario.load(plan.scenario)
    let runner = Runner(loaded.file, evidence: loaded.book, threads: work.count)
    try plan.check(against: loaded, rows: runner.sweepCount)
    guard let table = try await runner.sweep(rows: plan.rows(of: shard)) else { return .fine }
    let made = SweepShard(shard, of: plan, table: table)
    try made.write(into: into)
    try console.show(.array(made.files.map { .string("\(into)/\($0.name)") })) {
      made.files.map { "wrote \(into)/\($0.name)\n" }.joined()
    }
    return .fine
  }
}
