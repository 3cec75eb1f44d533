import Foundation
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import OgiveWorkspace
import Testing

@Suite("A scenario that is run again and again")
struct LiveScenarioTests {
  @Test("an edit makes those steps anew that it touches, and nothing is written")
  func steps() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    let before = try project.folder.files()
    #expect(await live.hasChanged())
    let first = try await live.run()
    #expect(first.steps.made == 3 && first.steps.asked == 3)
    #expect(await !live.hasChanged())
    #expect(try project.folder.files() == before)

    try project.edit("p90: 40 min", "p90: 50 min")
    #expect(await live.hasChanged())
    let second = try await live.run()
    #expect(second.steps.made == 2)
    #expect(second.outcome?.result.answers != first.outcome?.result.answers)
    #expect(second.outcome?.result.parameters.first == first.outcome?.result.parameters.first)

    try project.edit("# every figure is a fact", "# each figure is a fact")
    #expect(try await live.run().steps.made == 0)
    try project.edit("38M", "39M", in: "scenarios/evidence/demo.csv")
    #expect(await live.hasChanged())
    #expect(try await live.run().steps.made == 3)
  }

  @Test("a run from memory is one without")
  func sameResult() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    for minutes in [40, 50, 40, 60, 40] {
      let text = try String(contentsOfFile: project.scenario, encoding: .utf8)
        .replacing("p90: 40 min", with: "p90: \(minutes) min")
      let update = try await live.run(saying: text)
      let fresh = try await LiveScenario(project.scenario, threads: 1).run(saying: text)
      #expect(update.outcome?.result.answers == fresh.outcome?.result.answers)
      #expect(update.outcome?.result.forecast == fresh.outcome?.result.forecast)
    }
  }

  @Test("values that earlier runs have kept are found")
  func kept() async throws {
    let project = try DemoProject()
    try await project.run()
    #expect(try await LiveScenario(project.scenario, threads: 2).run().steps.made == 0)
  }

  @Test("mistakes are told with their places, and the evidence is still watched")
  func mistakes() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    _ = try await live.run()
    try project.edit("curve: [logistic", "curve: [logistik")
    let faulty = try await live.run()
    #expect(faulty.outcome == nil && faulty.failure == nil)
    #expect(faulty.diagnostics.first?.location?.line == 17)
    #expect(faulty.diagnostics.first?.notes.contains { $0.contains("logistic") } == true)
    #expect(await !live.hasChanged())
    try project.edit("38M", "39M", in: "scenarios/evidence/demo.csv")
    #expect(await live.hasChanged())
    try project.edit("curve: [logistik", "curve: [logistic")
    #expect(try await live.run().outcome != nil)
  }

  @Test("a file that is taken away and comes back counts as changed, each time")
  func comesAndGoes() async throws {
    let project = try DemoProject()
    let live = LiveScenario(project.scenario, threads: 2)
    _ = try await live.run()
    let text = try String(contentsOfFile: project.scenario, encoding: .utf8)
    try FileManager.default.removeItem(atPath: project.scenario)
    #expect(await live.hasChanged())
    let gone = try await live.run()
    #expect(gone.diagnostics.map(\.code.rawValue) == ["E101"])
    #expect(await !live.hasChanged())
    try project.folder.write(text, to: "scenarios/demo.yaml")
    #expect(await live.hasChanged())
    #expect(try await live.run().outcome != nil)
  }
}
