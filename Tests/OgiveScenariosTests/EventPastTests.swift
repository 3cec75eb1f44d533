import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("An event from before the last figure of its series")
struct EventPastTests {
  private static func scenarios(_ events: String) -> String {
    """
    scenarios:
      base: {}
      changed:
        events:
          - \(events)
      other: {extends: changed}
    """
  }

  @Test(
    "gets one warning, at its date",
    arguments: [
      "{id: x, target: channels.growth, multiply: 2, from: 2021-06, because: r}",
      "{id: x, target: channels.capacity, multiply: 2, from: 2021, because: r}",
      "{id: x, target: channels, pulse: 5 %, from: 2020-11, because: r}",
    ])
  func past(_ event: String) {
    let found = EventRun.diagnostics(Self.scenarios(event))
    #expect(found.map(\.code) == [.invalidEvent])
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.contains("begins in 202") })
  }

  @Test("gets none from the last figure on")
  func future() {
    let event = "{id: x, target: channels.growth, multiply: 2, from: 2022-05, because: r}"
    #expect(EventRun.diagnostics(Self.scenarios(event)).isEmpty)
  }
}
