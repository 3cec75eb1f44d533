internal import ArgumentParser

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
