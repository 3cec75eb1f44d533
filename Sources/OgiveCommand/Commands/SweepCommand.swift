internal import ArgumentParser
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText
internal import OgiveWorkspace

/// `ogive sweep`: a sweep in shards, for clusters.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Cut a sweep into shards, make one, put them together.",
    discussion: """
      Examples:
        ogive sweep plan scenarios/feeds.yaml --shards 8 > plan.json
        ogive sweep run plan.json --shard 3 --into shards     on any machine
        ogive sweep merge plan.json shards > sweep.csv

      The table has the same bytes however it was split, and is the sweep.csv that
      ogive run writes. A merge exits with 3 where a shard is missing or is not what
      its receipt says.
      """,
    subcommands: [SweepPlanCommand.self, SweepRunCommand.self, SweepMergeCommand.self])
}

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

/// `ogive sweep merge PLAN FOLDER`.
struct SweepMergeCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put the shards of a plan together, or say which are missing.")

  @Argument(help: "The plan.", completion: .file(extensions: ["json"]))
  var plan: String

  @Argument(help: "The folder of the shards.", completion: .directory)
  var folder = "shards"

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let merge = SweepMerge(of: try FrozenSweep.read(plan), from: folder)
    guard let text = merge.text else {
      for gap in merge.gaps { console.say("error: \(gap)") }
      return .incomplete
    }
    try console.show(.string(text)) { text }
    return .fine
  }
}
