import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Events that facts place")
struct EventDateTests {
  private static let head = """
    ogive: 1
    title: Events with the dates of facts
    seed: 5
    draws: 200
    time: {from: 2020-01, to: 2022-12, step: quarter}
    evidence: {facts: facts.csv, as_of: 2022-04-30}
    series: {channels: {subject: channels, metric: dau, unit: people/day}}
    model: {channels: {curve: logistic}}
    scenarios:
      base:
        events:

    """
  private static let lines = head.count { $0 == "\n" }

  private func file(_ event: String) throws -> ScenarioFile {
    try ScenarioDraft(reading: "\(Self.head)      - {id: a, \(event)}\n", path: "f")
      .checked(against: SmallBook.flagship())
  }

  @Test("are the events of those dates")
  func sameAsWritten() async throws {
    let book = try SmallBook.flagship()
    let effect = "target: channels.growth, multiply: 1.5"
    let named = try file("\(effect), from: launch-live-tools, until: launch-cart")
    let written = try file("\(effect), from: 2020-12, until: 2021-12")
    let result = try await Runner(named, evidence: book, threads: 2).run()
    let other = try await Runner(written, evidence: book, threads: 2).run()
    #expect(result.paths("base") == other.paths("base"))
    let event = named.scenarios[0].events[0]
    #expect(event.dates.map(\.key) == ["from", "until"])
    #expect(
      named.scenarios[0].statements.map(\.text).contains(
        "from 2020-12, the date of launch-live-tools"))
    #expect(result.sources.map(\.id).contains("caijing-tianxia-2022-04"))
  }

  @Test(
    "mistakes are told at their place",
    arguments: [
      (
        "from: launch-live-tolls", 63, "unknown fact 'launch-live-tolls'",
        "did you mean 'launch-live-tools'?"
      ),
      (
        "from: channels-dau-2021", 63, "the fact 'channels-dau-2021' is no date", "it says 5亿"
      ),
      ("from: launch-cart, until: launch-live", 83, "the event ends before it begins", nil),
      ("from: 2022, until: launch-live", 76, "the event ends before it begins", nil),
    ] as [(String, Int, String, String?)])
  func mistakes(dates: String, column: Int, message: String, note: String?) throws {
    let error = #expect(throws: DiagnosticError.self) {
      try file("target: channels.growth, multiply: 1.5, \(dates)")
    }
    let found = try #require(error).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found[0].location?.line == Self.lines + 1)
    #expect(found[0].location?.column == column)
    #expect(found[0].notes == (note.map { [$0] } ?? []))
  }

  @Test("an impossible date stays one")
  func impossible() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try file("target: channels.growth, multiply: 1.5, from: 2022-13")
    }
    #expect(error?.diagnostics.first?.code == .impossibleDate)
  }

  @Test("without facts nothing else is wrong")
  func unread() throws {
    let event =
      "{id: a, target: channels, pulse: 1 %, every: 1 day, from: launch-live, until: 2020-12}"
    let draft = ScenarioDraft(reading: "\(Self.head)      - \(event)\n", path: "f")
    #expect(draft.diagnostics.isEmpty)
  }
}
