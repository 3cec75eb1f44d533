import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Facts hidden from a fit")
struct HoldoutTests {
  @Test("say how honest the bands are, series by series, where a check asks for it")
  func coverage() async throws {
    let text = """
      ogive: 1
      title: Hidden facts
      seed: 3
      draws: 800
      time: {from: 2020-01, to: 2022-12, step: quarter}
      evidence: {facts: facts.csv, as_of: 2022-04-30}
      series:
        kuaishou: {subject: kuaishou, metric: dau, unit: people/day}
        channels: {subject: channels, metric: dau, unit: people/day}
      model: {kuaishou: {curve: [logistic, gompertz], combine: average}, channels: {curve: logistic}}
      scenarios: {base: {}, other: {}}

      """
    let book = try SmallBook.flagship()
    let asking = """
      check:
        - {id: order, that: "coverage(99 %, holdout) >= coverage(10 %, holdout)"}
        - {id: share, that: "coverage(99 %, holdout) <= 1 and coverage(99 %, holdout) >= 0"}
        - {id: wide, that: "coverage(99.9 %, holdout) >= 50 %"}
      """
    let file = try ScenarioDraft(reading: text + asking, path: "f").checked(against: book)
    let result = try await Runner(file, evidence: book, threads: 2).run()
    #expect(result.checks.map(\.held) == [1, 1, 1, 1, 1, 1])
    let said = result.verdicts.filter { $0.code == "holdout_coverage" }
    #expect(said.count == 6)
    let known = file.selections["kuaishou"]?.used ?? []
    let hidden = known.suffix(known.count / 4).map(\.id)
    #expect(
      !hidden.isEmpty && said.allSatisfy { $0.series != "kuaishou" || Set($0.facts) == Set(hidden) }
    )
    #expect(said[0].sentence.hasSuffix("hidden facts in the 10% interval of a fit without them"))
    let plain = try ScenarioDraft(reading: text, path: "f").checked(against: book)
    let without = try await Runner(plain, evidence: book, threads: 2).run()
    #expect(without.verdicts == result.verdicts.filter { $0.code != "holdout_coverage" })
    #expect(without.forecast == result.forecast)
  }

  @Test("that are none leave a check unmet, and it is said")
  func none() async throws {
    let result = try await EventRun.run(
      """
      check: [{id: honest, that: "coverage(90 %, holdout) >= 1 %", level: warning}]
      """)
    #expect(result.checks.map(\.held) == [0])
    let said = result.verdicts.filter { $0.code == "holdout_coverage" }
    #expect(
      said.map(\.sentence) == [
        "too few facts to hide a quarter of them: nothing is known of the 90% interval"
      ])
  }

  @Test(
    "are asked for as the page says",
    arguments: [
      ("coverage(90 %, holdut) >= 1", "expected 'holdout', found 'holdut'"),
      ("coverage(2, holdout) >= 1", "expected the level of an interval"),
      ("coverage(x, holdout) >= 1", "expected the level of an interval"),
      ("coverage(90 %) >= 1", "unexpected ')'"),
      ("coverge(90 %, holdout) >= 1", "unknown function 'coverge'"),
    ])
  func mistakes(_ text: String, _ message: String) {
    let found = EventRun.diagnostics("check: [{id: x, that: \"\(text)\"}]\n")
    #expect(found.count == 1 && found[0].message.contains(message) && found[0].location?.line == 9)
  }

  @Test("are for checks alone")
  func elsewhere() {
    let found = EventRun.diagnostics("define: {x: \"coverage(90 %, holdout)\"}\n")
    #expect(
      found.map(\.message) == ["coverage is for checks: it costs another fit of every series"])
  }
}
