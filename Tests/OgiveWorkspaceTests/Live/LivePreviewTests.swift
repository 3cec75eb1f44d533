import Foundation
import OgiveReports
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import OgiveWorkspace
import Testing

/// Previews in the order in which they were shown.
private actor Shown {
  private(set) var previews: [LivePreview] = []
  func add(_ preview: LivePreview) { previews.append(preview) }
}

@Suite("The preview of a scenario whose priors change")
struct LivePreviewTests {
  /// The demo with a prior on its series' capacity, with draws enough to be weighted.
  private func project(_ draws: Int = 1600) throws -> DemoProject {
    let project = try DemoProject()
    try project.edit("draws: 104", "draws: \(draws)")
    try project.edit(
      "  minutes: {log",
      "  users.capacity: {lognormal: {p10: 60M, p90: 200M}, because: \"a test\"}\n  minutes: {log")
    return project
  }

  private func previewed(
    _ live: LiveScenario
  ) async throws -> (previews: [LivePreview], update: LiveScenario.Update) {
    let shown = Shown()
    let update = try await live.latest(previewing: { await shown.add($0) })
    return (await shown.previews, update)
  }

  private func answer(_ result: RunResult?, _ statistic: String) throws -> Double {
    let row = result?.answers.first {
      $0.question == "users" && $0.of == "users" && $0.at == "2025" && $0.statistic == statistic
    }
    return try #require(row?.value)
  }

  @Test(
    "is near what is then found, says what it is, and changes nothing of that",
    arguments: ["p90: 300M", "p90: 180M"])
  func preview(edit: String) async throws {
    let project = try project()
    let files = try project.folder.files()
    let live = LiveScenario(project.scenario, threads: 2)
    let first = try await previewed(live)
    #expect(first.previews.isEmpty)
    try project.edit("p90: 200M", edit)
    let second = try await previewed(live)
    let preview = try #require(second.previews.first)
    #expect(second.previews.count == 1)
    #expect(preview.version == 2 && second.update.version == 2)
    #expect(preview.found.parts == [.draws, .facts])
    #expect(PreviewSentence(of: preview.found.parts).english.hasPrefix("Preliminary: "))
    #expect(PreviewSentence(of: preview.found.parts).chinese.hasPrefix("初步结果："))
    let exact = second.update.outcome?.result
    for statistic in ["q0.05", "q0.5", "q0.95"] {
      let (soon, then) = (
        try answer(preview.found.result, statistic), try answer(exact, statistic)
      )
      #expect(abs(soon / then - 1) < 0.05, "\(statistic)")
    }
    #expect(preview.found.result.answers != exact?.answers)
    let fresh = try await LiveScenario(project.scenario, threads: 1).run()
    #expect(exact?.answers == fresh.outcome?.result.answers)
    #expect(exact?.forecast == fresh.outcome?.result.forecast)
    #expect(exact?.parameters == fresh.outcome?.result.parameters)
    #expect(try project.folder.files().keys.sorted() == files.keys.sorted())
  }

  @Test(
    "is none where the draws cannot tell",
    arguments: [
      ("p90: 200M", "p90: 61M"), ("p10: 60M, p90: 200M", "p10: 3B, p90: 4B"),
      ("curve: [logistic", "curve: [bass"), ("seed: 1", "seed: 2"),
    ])
  func none(old: String, new: String) async throws {
    let project = try project()
    let live = LiveScenario(project.scenario, threads: 2)
    _ = try await previewed(live)
    try project.edit(old, new)
    #expect(try await previewed(live).previews.isEmpty)
  }

  @Test("is none of too few draws")
  func fewDraws() async throws {
    let project = try project(104)
    let live = LiveScenario(project.scenario, threads: 2)
    _ = try await previewed(live)
    try project.edit("p90: 200M", "p90: 210M")
    #expect(try await previewed(live).previews.isEmpty)
  }

  @Test("has the first draws alone where they fill a stock, near what all of them give")
  func stocks() async throws {
    let project = try project()
    try project.edit(
      "scenarios:\n",
      "stocks:\n  spent: {start: 0, unit: hour, rate: \"attention\", because: \"a test\"}\nscenarios:\n"
    )
    try project.edit("[users, attention]", "[users, attention, spent]")
    let live = LiveScenario(project.scenario, threads: 2)
    _ = try await previewed(live)
    try project.edit("p90: 40 min", "p90: 60 min")
    let second = try await previewed(live)
    let preview = try #require(second.previews.first).found
    #expect(preview.parts == [.fewer] && preview.result.draws == 500)
    let exact = try #require(second.update.outcome?.result)
    #expect(exact.draws == 1600)
    let medians = { (result: RunResult) in
      result.answers.filter { $0.statistic == "q0.5" && $0.at == "2026" }.compactMap(\.value)
    }
    let (soon, then) = (medians(preview.result), medians(exact))
    #expect(soon.count == 6 && then.count == 6)
    for (a, b) in zip(soon, then) { #expect(abs(a / b - 1) < 0.1) }
    try project.edit("# nothing published later is fitted", "# a comment")
    #expect(try await previewed(live).previews.isEmpty)
  }

  @Test("has what takes long as it was, where a number changes, and the rest as it is")
  func longAnswers() async throws {
    let project = try project()
    try project.edit(
      "ask:\n", "ask:\n  drivers: {sensitivity: sobol, of: attention, at: 2026-12}\n")
    let live = LiveScenario(project.scenario, threads: 2)
    let first = try await previewed(live)
    try project.edit("p90: 40 min", "p90: 60 min")
    let second = try await previewed(live)
    let preview = try #require(second.previews.first)
    #expect(preview.found.parts == [.answers])
    let (before, soon, then) = (
      first.update.outcome?.result.answers ?? [], preview.found.result.answers,
      second.update.outcome?.result.answers ?? []
    )
    let drivers = { (rows: [AnswerRow]) in rows.filter { $0.question == "drivers" } }
    let others = { (rows: [AnswerRow]) in rows.filter { $0.question != "drivers" } }
    #expect(drivers(soon) == drivers(before) && drivers(then) != drivers(before))
    #expect(others(soon) == others(then) && others(then) != others(before))
  }
}
