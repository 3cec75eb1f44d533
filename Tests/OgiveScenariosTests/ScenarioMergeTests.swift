import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Scenarios merge by the rules")
struct ScenarioMergeTests {
  /// A file with these scenarios.
  static func text(_ scenarios: String) throws -> String {
    try Repository.text("Tests/Fixtures/scenarios/ok_small.yaml")
      + "define: {overlap: 40 %, share: 10 %}\nscenarios:\n" + scenarios
  }

  private func scenarios(_ text: String) throws -> [String: Scenario] {
    let file = try ScenarioDraft(reading: Self.text(text), path: "f").checked(
      against: SmallBook.book())
    return Dictionary(uniqueKeysWithValues: file.scenarios.map { ($0.name.value, $0) })
  }

  @Test("a file without scenarios has one called base, which changes nothing")
  func implicit() throws {
    let text = try Repository.text("Tests/Fixtures/scenarios/ok_small.yaml")
    let file = try ScenarioDraft(reading: text, path: "f").checked(against: SmallBook.book())
    #expect(file.scenarios.map(\.name.value) == ["base"])
    #expect(file.scenarios[0].events.isEmpty && file.scenarios[0].settings.isEmpty)
  }

  @Test("what a scenario extends may stand after it")
  func order() throws {
    let found = try scenarios(
      """
        b: {extends: a}
        a: {events: [{id: x, target: channels, pulse: 3 %, from: 2022-05}]}

      """)
    #expect(found["b"]?.events.map(\.id.value) == ["x"])
  }

  @Test("events merge by id and key, and a verb replaces any other")
  func events() throws {
    let found = try scenarios(
      """
        a:
          events:
            - {id: x, target: channels.growth, multiply: 1.5, from: 2022-05, ramp: 3 months}
            - {id: y, target: channels, pulse: 3 %, from: 2022-05}
        b: {extends: a, events: [{id: x, from: 2022-07}, {id: z, target: douyin, pulse: 1 %, from: 2023}]}
        c: {extends: b, events: [{id: x, add: 0.25}, {id: y, remove: true}]}

      """)
    let b = try #require(found["b"])
    #expect(b.events.map(\.id.value) == ["x", "y", "z"])
    #expect(b.events[0].from.value.description == "2022-07")
    #expect(b.events[0].action.value == .multiply(.fixed(1.5)))
    #expect(b.events[0].ramp?.value == .fixed(TimeAmount(3, .month)))
    let c = try #require(found["c"])
    #expect(c.events.map(\.id.value) == ["x", "z"])
    #expect(c.events[0].action.value == .add(.fixed(Quantity(0.25))))
    #expect(found["a"]?.events[0].from.value.description == "2022-05")
  }

  @Test("overrides merge by name, are compiled, and may be taken back")
  func settings() throws {
    let found = try scenarios(
      """
        a: {set: {overlap: 20 %, channels.capacity: 6亿, douyin.growth: 2}}
        b: {extends: a, set: {overlap: {remove: true}, channels.capacity: 700M people/day}}

      """)
    #expect(
      found["a"]?.settings.map(\.name.value) == ["overlap", "channels.capacity", "douyin.growth"])
    let b = try #require(found["b"])
    #expect(b.settings.map(\.name.value) == ["channels.capacity", "douyin.growth"])
    #expect(b.overrides.map(\.value) == [.fixed(7e8), .fixed(2)])
  }

  @Test("extending an empty scenario, and extending without change, change nothing")
  func identities() throws {
    let events = "[{id: x, target: channels, pulse: 3 %, from: 2022-05}]"
    let found = try scenarios(
      "  none: {}\n  a: {extends: none, events: \(events)}\n  b: {events: \(events)}\n  c: {extends: b}\n"
    )
    let meaning = { (name: String) in
      found[name]?.events.map { [$0.id.value, "\($0.action.value)"] }
    }
    #expect(meaning("a") == meaning("b"))
    #expect(meaning("b") == meaning("c"))
    #expect(meaning("none") == [])
  }

  @Test("a chain of scenarios says what a fold over its links says", arguments: 0..<40)
  func chains(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = ""
    var expected: [(id: String, pulse: Int)] = []
    for link in 0..<8 {
      text += "  s\(link):\n" + (link > 0 ? "    extends: s\(link - 1)\n" : "") + "    events:\n"
      var touched: Set<String> = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let id = "e\(Int.random(in: 0..<6, using: &random))"
        guard touched.insert(id).inserted else { continue }
        let index = expected.firstIndex { $0.id == id }
        if let index, Bool.random(using: &random) {
          expected.remove(at: index)
          text += "      - {id: \(id), remove: true}\n"
          continue
        }
        let pulse = Int.random(in: 1...50, using: &random)
        if let index { expected[index].pulse = pulse } else { expected.append((id, pulse)) }
        text += "      - {id: \(id), target: channels, pulse: \(pulse) %, from: 2022-05}\n"
      }
    }
    let last = try #require(try scenarios(text)["s7"])
    #expect(last.events.map(\.id.value) == expected.map(\.id))
    #expect(
      last.events.map(\.action.value)
        == expected.map {
          .pulse(.fixed(Quantity(Double($0.pulse) / 100, .one, isShare: true)))
        })
  }

  @Test("a long chain is merged, a circle of any length is one error", arguments: [2, 3, 150])
  func circles(_ length: Int) throws {
    var text = ""
    for link in 0..<length { text += "  s\(link): {extends: s\((link + 1) % length)}\n" }
    let draft = ScenarioDraft(reading: try Self.text(text), path: "f")
    #expect(draft.diagnostics.map(\.code) == [.cyclicExtends])
    let open = text.replacing("{extends: s0}", with: "{}")
    #expect(ScenarioDraft(reading: try Self.text(open), path: "f").diagnostics.isEmpty)
  }

  @Test("a pulse repeats by the calendar, not by an average month")
  func occurrences() throws {
    let found = try scenarios(
      "  a: {events: [{id: x, target: channels, pulse: 3 %, from: 2022-05, every: 1 month, until: 2022-08}]}\n"
    )
    let event = try #require(found["a"]?.events.first)
    let starts = try ["2022-05", "2022-06", "2022-07", "2022-08"].map {
      try CalendarPeriod(parsing: $0).startYear
    }
    #expect(event.occurrences(before: 2030) == starts)
    #expect(event.occurrences(before: starts[1]) == [starts[0]])
  }

  /// What a scenario says, without the places where it says it.
  private func meaning(_ scenario: Scenario?) -> [String] {
    (scenario?.statements ?? []).map { "\($0.event ?? ""): \($0.text)" }
  }

  /// A random change of a scenario: events and overrides by key.
  private func change(_ random: inout SplitMix64, _ known: inout Set<String>) -> String {
    var events: [String] = []
    var settings: [String] = []
    for id in ["a", "b", "c"] where Bool.random(using: &random) {
      let name = "event \(id)"
      if known.contains(name), Int.random(in: 0..<4, using: &random) == 0 {
        known.remove(name)
        events.append("{id: \(id), remove: true}")
      } else if known.contains(name), Bool.random(using: &random) {
        events.append("{id: \(id), from: 2022-\(Int.random(in: 10...12, using: &random))}")
      } else {
        known.insert(name)
        let size = Int.random(in: 1...50, using: &random)
        events.append("{id: \(id), target: channels, pulse: \(size) %, from: 2022-05}")
      }
    }
    for name in ["overlap", "share", "channels.growth"] where Bool.random(using: &random) {
      if known.contains(name), Int.random(in: 0..<4, using: &random) == 0 {
        known.remove(name)
        settings.append("\(name): {remove: true}")
      } else {
        known.insert(name)
        settings.append("\(name): \(Int.random(in: 1...9, using: &random))")
      }
    }
    return
      "{set: {\(settings.joined(separator: ", "))}, events: [\(events.joined(separator: ", "))]}"
  }

  /// The change with a scenario to begin from.
  private func extending(_ name: String, _ change: String) -> String {
    "{extends: \(name), " + change.dropFirst()
  }

  @Test("scenarios mean the same in whatever order a file lists them", arguments: 0..<20)
  func listing(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var lines: [String] = []
    for family in 0..<3 {
      var known: Set<String> = []
      for link in 0..<3 {
        let own = change(&random, &known)
        let text = link > 0 ? extending("s\(family)-\(link - 1)", own) : own
        lines.append("  s\(family)-\(link): \(text)\n")
      }
    }
    let plain = try scenarios(lines.joined()).mapValues(meaning)
    let mixed = try scenarios(lines.shuffled(using: &random).joined()).mapValues(meaning)
    #expect(plain == mixed)
  }

  @Test("an empty link anywhere in a chain changes nothing", arguments: 0..<20)
  func association(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var known: Set<String> = []
    let changes = (0..<4).map { _ in change(&random, &known) }
    var text = "  s0: \(changes[0])\n  t0: \(changes[0])\n"
    for link in 1..<4 {
      text += "  s\(link): \(extending("s\(link - 1)", changes[link]))\n"
      text += "  e\(link): {extends: t\(link - 1)}\n"
      text += "  t\(link): \(extending("e\(link)", changes[link]))\n"
    }
    let found = try scenarios(text)
    for link in 0..<4 { #expect(meaning(found["s\(link)"]) == meaning(found["t\(link)"])) }
  }

  @Test("what two links say of different things may be said by one, and in either order")
  func independence() throws {
    let event = { (id: String) in "{id: \(id), target: channels, pulse: 3 %, from: 2022-05}" }
    let found = try scenarios(
      """
        x: {set: {overlap: 1 %}, events: [\(event("a"))]}
        xy: {extends: x, set: {share: 2 %}, events: [\(event("b"))]}
        y: {set: {share: 2 %}, events: [\(event("b"))]}
        yx: {extends: y, set: {overlap: 1 %}, events: [\(event("a"))]}
        both: {set: {overlap: 1 %, share: 2 %}, events: [\(event("a")), \(event("b"))]}

      """)
    #expect(meaning(found["xy"]) == meaning(found["both"]))
    #expect(meaning(found["yx"]).sorted() == meaning(found["both"]).sorted())
  }

  @Test("of what two links say of one thing the later holds")
  func laterHolds() throws {
    let event = { (size: Int) in "{id: a, target: channels, pulse: \(size) %, from: 2022-05}" }
    let found = try scenarios(
      """
        one: {set: {overlap: 1 %}, events: [\(event(1))]}
        one-two: {extends: one, set: {overlap: 2 %}, events: [\(event(2))]}
        two: {set: {overlap: 2 %}, events: [\(event(2))]}
        two-one: {extends: two, set: {overlap: 1 %}, events: [\(event(1))]}

      """)
    #expect(meaning(found["one-two"]) == meaning(found["two"]))
    #expect(meaning(found["two-one"]) == meaning(found["one"]))
    #expect(meaning(found["one"]) != meaning(found["two"]))
  }

  @Test("what is removed has to be there, by its name")
  func unknownTargets() throws {
    let draft = ScenarioDraft(
      reading: try Self.text(
        """
          a: {set: {overlap: 1 %}, events: [{id: feed, target: channels, pulse: 3 %, from: 2022-05}]}
          b: {extends: a, set: {overlp: {remove: true}}, events: [{id: fed, remove: true}]}
          c: {extends: b, events: [{id: feed, remove: true}, {id: feed, remove: true}]}

        """), path: "f")
    #expect(draft.diagnostics.map(\.code) == [.unknownReference, .unknownReference, .duplicateKey])
    #expect(draft.diagnostics[0].notes == ["did you mean 'overlap'?"])
    #expect(draft.diagnostics[1].notes == ["did you mean 'feed'?"])
  }
}
