import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive plan, and what runs keep")
struct PlanTests {
  /// A folder with a scenario that `ogive new` wrote, and few draws.
  private func started() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    try edit("seed: 1", "seed: 1\ndraws: 104", in: folder)
    return folder
  }

  private func edit(
    _ old: String, _ new: String, in folder: ScratchFolder, file: String = "scenarios/podcast.yaml"
  ) throws {
    let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: file)
  }

  private func ogive(_ words: String..., in folder: ScratchFolder) throws -> Ogive {
    try Ogive(words, in: folder.url, environment: ["OGIVE_NO_CACHE": ""])
  }

  private func results(_ folder: ScratchFolder) throws -> [String: String] {
    try folder.files().filter { $0.key.hasPrefix("results/") }
  }

  @Test("a plan says what a run would make, and why, and runs nothing")
  func plan() throws {
    let folder = try started()
    let files = try folder.files()
    let first = try ogive("plan", "scenarios/podcast.yaml", in: folder)
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(
      first.output == """
        podcast: 3 of 3 steps, for how long is not known yet
          fit users: not run before
          scenario base: not run before
          scenario campaign: not run before

        """)
    #expect(try folder.files() == files)
    #expect(try ogive("run", "--quiet", "--all", in: folder).status == 0)
    let second = try ogive("plan", "--all", in: folder)
    #expect(second.output == "podcast: nothing to make; 3 steps are kept\n")
    try edit("45M", "46M", in: folder, file: "scenarios/evidence/podcast.csv")
    try edit("multiply: 1.3", "multiply: 1.4", in: folder)
    let third = try ogive("plan", "--all", in: folder)
    #expect(
      third.output == """
        podcast: 3 of 3 steps, less than a second
          fit users: fact podcast-2024
          scenario base: fit users
          scenario campaign: fit users, event campaign

        """)
  }

  @Test("a plan for programs has the same")
  func json() throws {
    let folder = try started()
    let plan = try ogive("plan", "--json", "scenarios/podcast.yaml", in: folder)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let results = try #require(document["result"] as? [[String: Any]])
    let found = try #require(results.first)
    #expect(found["steps"] as? Int == 3 && found["stale"] as? Int == 3)
    #expect(found["seconds"] is NSNull)
    let made = try #require(found["made"] as? [[String: Any]])
    #expect(made.first?["step"] as? String == "fit users")
  }

  @Test("results are the same bytes from kept values, made anew, and with --no-cache")
  func sameBytes() throws {
    let folder = try started()
    #expect(try ogive("run", "--quiet", "--no-cache", "--all", in: folder).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path(".ogive")))
    let fresh = try results(folder)
    for words in [["run"], ["run"], ["run", "--threads", "1"], ["run", "--no-cache"]] {
      let run = try Ogive(
        words + ["--quiet", "--all"], in: folder.url, environment: ["OGIVE_NO_CACHE": ""])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try results(folder) == fresh)
    }
    #expect(!fresh.values.contains { $0.contains(".ogive") })
  }

  @Test("verify recomputes everything, whatever is kept")
  func verify() throws {
    let folder = try started()
    #expect(try ogive("run", "--quiet", "--all", in: folder).status == 0)
    // Every kept value is another's now: a verification that looked at them would drift or fail.
    let cache = folder.path(".ogive/cache")
    let names = try FileManager.default.contentsOfDirectory(atPath: cache).sorted()
    let values = try names.map { try Data(contentsOf: URL(filePath: "\(cache)/\($0)")) }
    for (name, value) in zip(names, values.dropFirst() + values.prefix(1)) {
      try value.write(to: URL(filePath: "\(cache)/\(name)"))
    }
    let verify = try ogive("verify", in: folder)
    #expect(verify.status == 0 && verify.output == "podcast: as committed\n", "\(verify.output)")
  }

  @Test("mistakes stop a plan with their place")
  func mistakes() throws {
    let folder = try started()
    try edit("users.growth", "users.groth", in: folder)
    let plan = try ogive("plan", "--all", in: folder)
    #expect(plan.status == 2 && plan.output.isEmpty)
    #expect(plan.errors.contains("scenarios/podcast.yaml:29:32:"), "\(plan.errors)")
    #expect(plan.errors.contains("did you mean 'users.growth'?"))
  }

  @Test(
    "arguments that cannot mean anything exit with 2",
    arguments: [["plan"], ["plan", "--all", "x.yaml"], ["plan", "x.yaml", "--threads", "2"]])
  func arguments(words: [String]) throws {
    let run = try Ogive(words)
    #expect(run.status == 2 && run.output.isEmpty)
  }
}
