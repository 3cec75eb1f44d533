import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveInference
@testable import OgiveScenarios

@Suite("Effects that facts measure")
struct EventEstimateTests {
  private static func text(_ facts: String) -> String {
    """
    scenarios:
      plain: {}
      concerts:
        events:
          - id: concert
            target: channels
            pulse: {lognormal: {p10: 1 %, p90: 30 %}}
            from: 2022-05
            every: 1 month
            half_life: 10 days
            because: "viewers are not yet users"
            \(facts)
    ask:
      before: {quantiles: [0.5], of: channels, at: 2021-12}
      end: {quantiles: [0.5], of: channels, at: 2023-12}
    """
  }

  @Test(
    "are those of the facts against the level of their time, narrowed by as much as these are sure")
  func viewers() async throws {
    let prior = try await EventRun.run(Self.text(""), draws: 2000)
    let told = try await EventRun.run(Self.text("facts: [channels-viewers]"), draws: 2000)
    let row = { (result: RunResult) in
      result.parameters.first { $0.parameter == "concert.pulse" }
    }
    let (before, after) = (try #require(row(prior)), try #require(row(told)))
    #expect(before.curve == "assumed" && after.curve == "estimated")
    #expect(after.origin.hasSuffix("measured by channels-viewers"))
    #expect(
      after.quantiles[4] / after.quantiles[0] < 0.5 * before.quantiles[4] / before.quantiles[0])
    // A headline of more than 28 million, of nearly as many as there were in the middle of December.
    let level = try #require(
      told.value("before", "q0.5", at: "2021-12", in: "plain"))
    #expect(after.quantiles[2] > 0.9 * 2.8e7 / level && after.quantiles[2] < 1.4 * 2.8e7 / level)
    // The past is what it was.
    let past = { (result: RunResult) in
      result.forecast.filter { $0.targetEndDate.year < 2022 }.map(\.value)
    }
    #expect(past(told) == past(prior))
    #expect(told.paths("plain") == prior.paths("plain"))
    #expect(told.paths("concerts") != prior.paths("concerts"))
    #expect(told.sources.map(\.id) == ["report"])
    let said = try EventRun.file(Self.text("facts: [channels-viewers]")).scenarios[1].statements
    #expect(
      said.last?.text == "pulse measured by channels-viewers" && said.last?.location.line == 20)
  }

  @Test("are reasons of what comes of them, each with what it would be without")
  func reasons() async throws {
    let runner = try EventRun.runner(Self.text("facts: {pulse: channels-viewers}"))
    let address = CellAddress.answer(
      question: "end", of: nil, at: nil, statistic: nil)
    let found = try #require(try await runner.reasons(for: address, in: "concerts"))
    let fact = try #require(found.reasons.first { $0.name == "channels-viewers" })
    #expect(fact.kind == .fact && fact.without != nil && fact.without != found.cell.value)
    #expect(found.reasons.contains { $0.kind == .number && $0.name == "concert.pulse" })
  }

  @Test(
    "are refused where a fact cannot measure them",
    arguments: [
      ("facts: [channels-viewrs]", "unknown fact 'channels-viewrs'"),
      ("facts: [wechat-late]", "was not known on"),
      ("facts: [channels-minutes]", "'channels-minutes' is in 'min/person/day'"),
      ("facts: {keeps: [channels-viewers]}", "'keeps' is not drawn"),
      ("facts: {keps: [channels-viewers]}", "unknown key 'keps'"),
      ("facts: {half_life: channels-viewers}", "'half_life' is not drawn"),
    ])
  func mistakes(_ facts: String, _ message: String) {
    let found = EventRun.diagnostics(Self.text(facts))
    #expect(found.count == 1 && found[0].message.contains(message) && found[0].location?.line == 20)
  }
}
