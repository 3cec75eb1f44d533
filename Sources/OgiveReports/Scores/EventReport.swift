public import OgiveInference
internal import OgiveScenarios
public import OgiveText

/// What `ogive score --events` prints: each stated probability with what came true, and the mean Brier
/// score of every scenario with what it is made of.
public struct EventReport: Sendable {
  private let events: [ScoredEvent]
  private let scenarios: [String]

  /// The report of some events.
  public init(_ events: [ScoredEvent]) {
    self.events = events
    scenarios = events.map(\.scenario).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The report for a terminal, ended by a line feed.
  public func text(for terminal: TerminalStyle) -> String {
    let format = TerminalFormat(terminal)
    return terminal.bold("Brier scores of the stated probabilities, 0 at best") + "\n"
      + format.text(of: single) + "\n" + format.text(of: pooled)
  }

  private var single: TableContent {
    TableContent(
      caption: "", columns: ["scenario", "question", "at", "stated", "happened", "Brier"],
      rows: events.map { event in
        [
          .text(event.scenario), .text(event.question), .text(event.at),
          .probability(event.probability), .text(event.happened ? "yes" : "no"),
          .number(event.score, unit: "1"),
        ]
      })
  }

  private var pooled: TableContent {
    TableContent(
      caption: "",
      columns: ["scenario", "n", "Brier", "reliability", "resolution", "uncertainty"],
      rows: scenarios.map { scenario in
        let own = events.filter { $0.scenario == scenario }
        let parts = Self.parts(of: own)
        return [.text(scenario), .number(Double(own.count), unit: "1")]
          + [Self.mean(of: own), parts?.reliability, parts?.resolution, parts?.uncertainty]
          .map { .number($0, unit: "1") }
      })
  }

  private static func mean(of events: [ScoredEvent]) -> Double {
    events.reduce(0) { $0 + $1.score } / Double(events.count)
  }

  private static func parts(of events: [ScoredEvent]) -> BrierScore.Decomposition? {
    try? BrierScore().decomposition(events.map(\.probability), happened: events.map(\.happened))
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "events": .array(
        events.map { event in
          [
            "scenario": .string(event.scenario), "question": .string(event.question),
            "at": .string(event.at), "probability": .number(event.probability),
            "happened": .bool(event.happened), "brier": .number(event.score),
          ]
        }),
      "scenarios": .array(
        scenarios.map { scenario in
          let own = events.filter { $0.scenario == scenario }
          let parts = Self.parts(of: own)
          return [
            "scenario": .string(scenario), "n": .integer(own.count),
            "brier": .number(Self.mean(of: own)),
            "reliability": parts.map { .number($0.reliability) } ?? .null,
            "resolution": parts.map { .number($0.resolution) } ?? .null,
            "uncertainty": parts.map { .number($0.uncertainty) } ?? .null,
          ]
        }),
    ]
  }
}
