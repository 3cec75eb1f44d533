import Foundation
import OgiveReports
import OgiveTestSupport
import Testing

@testable import OgiveWorkspace

@Suite("What is kept from run to run")
struct StepCacheTests {
  private let steps = ["fit users", "scenario base", "scenario campaign"]

  @Test("a run with kept values writes the same bytes as one without")
  func sameBytes() async throws {
    let project = try DemoProject()
    let fresh = try await project.run(caching: false)
    #expect(try project.values().isEmpty)
    #expect(try await project.run() == fresh)
    let kept = try project.values()
    #expect(kept.count == steps.count)
    #expect(try await project.run() == fresh)
    #expect(try project.values() == kept)
  }

  @Test("a plan names every step at first, none after a run, and then what changed")
  func plan() async throws {
    let project = try DemoProject()
    #expect(try project.stale().keys.sorted() == steps)
    #expect(try project.stale().values.allSatisfy { $0 == ["not run before"] })
    #expect(try RunPlan(of: project.load()).seconds == nil)
    try await project.run()
    #expect(try project.stale().isEmpty)
    #expect(try RunPlan(of: project.load()).seconds == 0)
    try project.edit("p90: 40 min", "p90: 50 min")
    #expect(
      try project.stale() == [
        "scenario base": ["assumption minutes"], "scenario campaign": ["assumption minutes"],
      ])
    try project.edit("24M", "25M", in: "scenarios/evidence/demo.csv")
    #expect(try project.stale()["fit users"] == ["fact demo-2022"])
    #expect(try project.stale()["scenario base"] == ["fit users", "assumption minutes"])
    #expect(try #require(RunPlan(of: project.load()).seconds) > 0)
  }

  @Test("another version of the engine makes every step stale and names itself")
  func engine() async throws {
    let project = try DemoProject()
    try await project.run()
    let other = Manifest.engine + 1
    #expect(try project.stale(engine: other).keys.sorted() == steps)
    #expect(try project.stale(engine: other).values.allSatisfy { $0 == ["engine"] })
    try await project.run(engine: other)
    #expect(try project.values().count == 2 * steps.count)
    #expect(try project.stale(engine: other).isEmpty)
  }

  @Test("an input that is gone is a reason, too")
  func gone() async throws {
    let project = try DemoProject()
    try await project.run()
    try project.edit(", ramp: 3 months", "")
    try project.edit("  target: {probability: \"users @ 2026-12 >= 60M\"}\n", "")
    try project.edit("{{target.probability}}", "good")
    try project.edit("{{target.probability in campaign}}", "better")
    #expect(
      try project.stale() == [
        "scenario base": ["question target is gone"],
        "scenario campaign": ["event campaign", "question target is gone"],
      ])
  }

  @Test(
    "a value that is damaged is made again",
    arguments: [
      Data(), Data("x".utf8), Data(repeating: 48, count: 64), Data(repeating: 0, count: 4096),
    ])
  func damaged(bytes: Data) async throws {
    let project = try DemoProject()
    let fresh = try await project.run()
    for name in try project.values() {
      try bytes.write(to: URL(filePath: "\(project.cache)/\(name)"))
    }
    #expect(try project.stale().values.allSatisfy { $0 == ["its value was not kept"] })
    #expect(try project.stale().count == steps.count)
    #expect(try await project.run() == fresh)
    #expect(try project.stale().isEmpty)
  }

  @Test("a value that was changed in one bit is made again")
  func oneBit() async throws {
    let project = try DemoProject()
    let fresh = try await project.run()
    for name in try project.values() {
      let url = URL(filePath: "\(project.cache)/\(name)")
      var bytes = try Data(contentsOf: url)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: url)
    }
    #expect(try project.stale().count == steps.count)
    #expect(try await project.run() == fresh)
  }

  @Test("what cannot be written is no failure")
  func unwritable() async throws {
    let project = try DemoProject()
    try project.folder.write("a file where the folder should be", to: ".ogive")
    let fresh = try await project.run(caching: false)
    #expect(try await project.run() == fresh)
    #expect(try project.stale().count == steps.count)
  }

  @Test("the oldest values go first when there are too many")
  func trimming() throws {
    let folder = try DemoProject().folder
    let files = StepFiles(in: folder.path("values"))
    for index in 0..<6 {
      files.keep([UInt8](repeating: UInt8(index), count: 1000), "key-\(index)")
      let date = Date(timeIntervalSince1970: 1_000_000 + Double(index))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.path("values/key-\(index)"))
    }
    // A value that is asked for is young again.
    #expect(files.value("key-0") == [UInt8](repeating: 0, count: 1000))
    files.trim(to: 3 * 1064)
    #expect(
      (0..<6).map { files.value("key-\($0)") != nil } == [true, false, false, false, true, true])
    files.trim(to: 0)
    #expect((0..<6).allSatisfy { files.value("key-\($0)") == nil })
  }

  @Test(
    "values are kept beside the folder of scenarios, or beside the file",
    arguments: [
      ("scenarios/a.yaml", ".ogive"), ("a.yaml", ".ogive"), ("/p/scenarios/a.yaml", "/p/.ogive"),
      ("/p/a.yaml", "/p/.ogive"), ("p/q/a.yaml", "p/q/.ogive"), ("./scenarios/a.yaml", "./.ogive"),
      ("/scenarios/a.yaml", "/.ogive"), ("/a.yaml", "/.ogive"),
    ])
  func place(path: String, folder: String) {
    #expect(ProjectFolder.hidden(of: path) == folder)
  }
}
