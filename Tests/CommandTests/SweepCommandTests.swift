import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive sweep")
struct SweepCommandTests {
  private static let sweep = """
    sweep:
      users.growth: [1, 1.2]
      inputs: {sobol: [users.capacity], n: 4}

    """

  /// A folder with a scenario that has a sweep, and its plan.
  private func planned(shards: Int) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    let file = "scenarios/podcast.yaml"
    let text = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
    try folder.write(
      text.replacingOccurrences(of: "\nask:", with: "\n\(Self.sweep)\nask:"), to: file)
    let plan = try Ogive("sweep", "plan", file, "--shards", "\(shards)", in: folder.url)
    #expect(plan.status == 0, "\(plan.errors)")
    try folder.write(plan.output, to: "plan.json")
    return folder
  }

  private func make(_ shard: Int, in folder: ScratchFolder) throws {
    let run = try Ogive("sweep", "run", "plan.json", "--shard", "\(shard)", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("shards made in any order give the bytes of ogive run")
  func merge() throws {
    let folder = try planned(shards: 3)
    for shard in [2, 3, 1] { try make(shard, in: folder) }
    let merge = try Ogive("sweep", "merge", "plan.json", "shards", in: folder.url)
    #expect(merge.status == 0, "\(merge.errors)")
    let run = try Ogive("run", "--quiet", "scenarios/podcast.yaml", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let table = folder.url.appending(path: "results/podcast/sweep.csv")
    #expect(try String(contentsOf: table, encoding: .utf8) == merge.output)
    #expect(merge.output.split(separator: "\n").count > 8)
  }

  @Test("a merge with a gap exits with 3, names it and prints nothing")
  func gap() throws {
    let folder = try planned(shards: 2)
    try make(1, in: folder)
    let merge = try Ogive("sweep", "merge", "plan.json", "shards", in: folder.url)
    #expect(merge.status == 3 && merge.output.isEmpty)
    #expect(merge.errors.contains("shard 2 of 2 (rows "), "\(merge.errors)")
    #expect(merge.errors.contains("is missing"))
  }

  @Test("a shard that was changed, or made from another file, is refused")
  func tampered() throws {
    let folder = try planned(shards: 1)
    try make(1, in: folder)
    let rows = folder.url.appending(path: "shards/shard-0001.csv")
    let text = try String(contentsOf: rows, encoding: .utf8)
    try folder.write(text.replacingOccurrences(of: "1.2", with: "1.3"), to: "shards/shard-0001.csv")
    let merge = try Ogive("sweep", "merge", "plan.json", "shards", in: folder.url)
    #expect(merge.status == 3 && merge.errors.contains("is not what its receipt says"))

    let file = folder.url.appending(path: "scenarios/podcast.yaml")
    let scenario = try String(contentsOf: file, encoding: .utf8)
    try folder.write(scenario + "# a note\n", to: "scenarios/podcast.yaml")
    let run = try Ogive("sweep", "run", "plan.json", "--shard", "1", in: folder.url)
    #expect(run.status == 2 && run.errors.contains("changed since the plan was made"))
    let fresh = try Ogive("sweep", "plan", "scenarios/podcast.yaml", in: folder.url)
    try folder.write(fresh.output, to: "plan.json")
    let other = try Ogive("sweep", "merge", "plan.json", "shards", in: folder.url)
    #expect(other.status == 3 && other.errors.contains("belongs to another plan"))
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      (["sweep", "plan", "scenarios/podcast.yaml", "--shards", "100"], "cannot be cut into 100"),
      (["sweep", "plan", "scenarios/podcast.yaml", "--shards", "0"], "must be 1 or more"),
      (["sweep", "run", "plan.json", "--shard", "3"], "lies between 1 and 2"),
      (["sweep", "run", "scenarios/podcast.yaml", "--shard", "1"], "is no plan of a sweep"),
    ])
  func refused(arguments: [String], message: String) throws {
    let folder = try planned(shards: 2)
    let run = try Ogive(arguments, in: folder.url)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
  }
}
