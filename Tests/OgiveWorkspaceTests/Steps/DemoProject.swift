import Foundation
import OgiveReports
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import OgiveWorkspace

/// The scenario that `ogive new` writes, in a folder of its own, with few draws.
struct DemoProject {
  let folder: ScratchFolder
  var scenario: String { folder.path("scenarios/demo.yaml") }
  var cache: String { folder.path(".ogive/cache") }

  init() throws {
    folder = try ScratchFolder()
    guard let template = ScenarioTemplate(name: "demo") else { throw NoTemplate() }
    try template.write(into: folder.path("scenarios"))
    try edit("seed: 1", "seed: 1\ndraws: 104")
  }

  struct NoTemplate: Error {}

  /// Replaces something in the scenario file, or in a file beside it.
  func edit(_ old: String, _ new: String, in file: String = "scenarios/demo.yaml") throws {
    let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
    guard text.contains(old) else { throw NoTemplate() }
    try folder.write(text.replacing(old, with: new), to: file)
  }

  func load() throws -> LoadedScenario { try LoadedScenario.load(scenario) }

  /// Runs the project with its cache, or without, and gives its results' files.
  @discardableResult
  func run(engine: Int = Manifest.engine, caching: Bool = true) async throws -> [ResultFile] {
    let loaded = try load()
    let cache = caching ? StepCache(of: loaded, engine: engine) : nil
    let runner = Runner(
      loaded.file, evidence: loaded.book, threads: 2, store: cache ?? NoStepStore())
    let outcome = RunOutcome(scenario: loaded, result: try await runner.run())
    cache?.finish()
    return await outcome.files(threads: 2)
  }

  /// The steps that a run would make, each with why.
  func stale(engine: Int = Manifest.engine) throws -> [String: [String]] {
    let plan = try RunPlan(of: load(), engine: engine)
    return Dictionary(plan.stale.map { ($0.step.name, $0.reasons) }) { first, _ in first }
  }

  /// The files of values that are kept.
  func values() throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache))?.sorted() ?? []
  }
}
