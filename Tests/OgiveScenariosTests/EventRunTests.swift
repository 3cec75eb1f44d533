import Foundation
import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("What happens to a series")
struct EventRunTests {
  @Test("is the same by a constant assumption as by its figure")
  func constants() async throws {
    let result = try await EventRun.run(
      """
      assume:
        lift: {constant: 1.25, because: x}
        roll_out: {constant: 3 months, because: x}
        fade: {constant: 0.25 year, because: x}
        stays: {constant: 8 %, because: x}
        come: {constant: 3 %, because: x}
      scenarios:
        written:
          events:
            - {id: feed, target: channels.growth, multiply: 1.25, from: 2022-06, ramp: 3 months}
            - {id: wave, target: channels, pulse: 3 %, every: 2 months, from: 2022-05, half_life: 3 months, keeps: 8 %}
            - {id: room, target: channels.capacity, multiply: 1.25, from: 2023-01, ramp: 3 months}
        named:
          events:
            - {id: feed, target: channels.growth, multiply: lift, from: 2022-06, ramp: roll_out}
            - {id: wave, target: channels, pulse: come, every: 2 months, from: 2022-05, half_life: fade, keeps: stays}
            - {id: room, target: channels.capacity, multiply: lift, from: 2023-01, ramp: 3 months}
      """)
    #expect(result.paths("written") == result.paths("named"))
  }

  @Test("is drawn once for all scenarios, and apart from what else is drawn")
  func common() async throws {
    let event = """
      {id: feed, target: channels.growth, multiply: {lognormal: {p10: 1.1, p90: 1.6}}, from: 2022-06, because: x}
      """
    let result = try await EventRun.run(
      """
      scenarios:
        plain: {}
        one: {events: [\(event)]}
        two:
          extends: one
          events: [{id: late, target: channels, pulse: {uniform: {min: 1 %, max: 2 %}}, from: 2023-07, because: x}]
        three: {events: [\(event)]}
      """)
    #expect(result.paths("one") == result.paths("three"))
    #expect(result.paths("one") != result.paths("plain"))
    let before = result.forecast.filter { $0.scenario == "two" && $0.targetEndDate.year < 2023 }
    let same = result.forecast.filter { $0.scenario == "one" && $0.targetEndDate.year < 2023 }
    #expect(before.map(\.value) == same.map(\.value))
    let row = try #require(result.parameters.first { $0.parameter == "feed.multiply" })
    #expect(abs(row.quantiles[2] - (1.1 * 1.6).squareRoot()) < 1e-12)
  }

  @Test("that adds people for good adds as many in each draw as are drawn")
  func permanent() async throws {
    let result = try await EventRun.run(
      """
      assume:
        come: {uniform: {min: 1亿 person/day, max: 3亿 person/day}, because: x}
        channels.capacity: {lognormal: {p10: 5.9亿, p90: 6.1亿}, because: x}
      define: {left: "channels @ 2023-12 - channels @ 2022-06"}
      scenarios:
        plain: {}
        more: {events: [{id: come, target: channels, pulse: come, keeps: permanent, from: 2022-07}]}
      ask:
        end: {quantiles: [0.5], of: channels, at: 2023-12}
        drivers: {sensitivity: sobol, of: channels, at: 2023-12}
        shares: {sensitivity: shapley, of: channels, at: 2023-12}
        swings: {sensitivity: tornado, of: channels, at: 2023-12}
      """, draws: 2000)
    let first = try #require(
      result.value("drivers", "first(come)", at: "2023-12", in: "more"))
    let total = try #require(
      result.value("drivers", "total(come)", at: "2023-12", in: "more"))
    // A sum of two independent parts: no interaction, and shares that add up to one.
    let own = try #require(result.value("drivers", "first(channels)", at: "2023-12", in: "more"))
    #expect(abs(first - total) < 0.05 && abs(first + own - 1) < 0.06 && first > 0.2)
    #expect(result.value("drivers", "first(come)", at: "2023-12", in: "plain") == nil)
    #expect(result.value("shares", "shapley(come)", at: "2023-12", in: "more") != nil)
    let low = try #require(result.value("swings", "low(come)", at: "2023-12", in: "more"))
    let high = try #require(result.value("swings", "high(come)", at: "2023-12", in: "more"))
    #expect(low < high)
  }

  @Test("is a reason of what it moves, with the number that it is drawn from")
  func reasons() async throws {
    let runner = try EventRun.runner(
      """
      assume:
        lift: {lognormal: {p10: 1.2, p90: 2}, because: "others saw as much"}
        unread: {uniform: {min: 1, max: 2}, because: x}
      scenarios:
        base: {events: [{id: feed, target: channels.growth, multiply: lift, from: 2022-06, because: y}]}
      ask: {end: {quantiles: [0.5], of: channels, at: 2023-12}}
      """)
    let addresses: [CellAddress] = [
      .answer(question: "end", of: nil, at: nil, statistic: nil),
      .forecast(series: "channels", date: try CalendarPeriod(parsing: "2023-12"), level: 0.5),
    ]
    for address in addresses {
      let reasons = try #require(try await runner.reasons(for: address))
      let numbers = reasons.reasons.filter { $0.kind == .number }
      #expect(numbers.map(\.name) == ["lift"])
      #expect(numbers.first?.says == "others saw as much")
      #expect(reasons.reasons.contains { $0.kind == .event && $0.name == "feed" })
    }
  }

  @Test("is looked for by its figure or by the assumption that it draws")
  func solutions() async throws {
    let result = try await EventRun.run(
      """
      assume: {lift: {lognormal: {p10: 1.2, p90: 2}, because: x}}
      scenarios:
        base: {events: [{id: feed, target: channels.growth, multiply: lift, from: 2022-06}]}
      ask:
        end: {quantiles: [0.5], of: channels, at: 2023-12}
        by-name: {solve: lift, in: [0.2, 3], so_that: "p50(channels @ 2023-12) = 9亿"}
        by-event: {solve: base.feed.multiply, in: [0.2, 3], so_that: "p50(channels @ 2023-12) = 9亿"}
      """)
    let found = try #require(result.value("by-name", "solution"))
    #expect(found > 0.2 && found < 3)
    #expect(result.value("by-event", "solution") == found)
  }

  @Test("may set a number to a distribution of the scenario's own, or to a figure with its reason")
  func settings() async throws {
    let text = """
      assume: {overlap: {beta: {p10: 30 %, p90: 60 %}, because: x}}
      define: {kept: "1 - overlap", other: 4 view}
      scenarios:
        base: {}
        less: {set: {overlap: {beta: {p10: 10 %, p90: 30 %}, because: "the young use one app"}}}
        none: {set: {overlap: {value: 0 %, because: "a bound"}, other: {uniform: {min: 1 view, max: 3 view}, because: y}}}
        slow: {set: {channels.growth: {lognormal: {p10: 0.2, p90: 0.8}, because: y}}}
        slower: {set: {channels.growth: 0.4}}
      ask:
        kept: {quantiles: [0.1, 0.5, 0.9], of: kept, at: 2023-12}
        other: {quantiles: [0.1, 0.5, 0.9], of: other, at: 2023-12}
        end: {quantiles: [0.5], of: channels, at: 2023-12}
      """
    let result = try await EventRun.run(text, draws: 4000)
    let value = { (question: String, level: String, scenario: ScenarioName) in
      result.value(question, level, at: "2023-12", in: scenario) ?? .nan
    }
    #expect(abs(value("kept", "q0.1", "less") - 0.7) < 0.01)
    #expect(abs(value("kept", "q0.9", "less") - 0.9) < 0.01)
    #expect(value("kept", "q0.5", "none") == 1)
    #expect(abs(value("other", "q0.1", "none") - 1.2) < 0.05)
    #expect(value("other", "q0.5", "base") == 4)
    #expect(value("end", "q0.5", "slow") < value("end", "q0.5", "base"))
    #expect(abs(value("end", "q0.5", "slow") / value("end", "q0.5", "slower") - 1) < 0.02)
    let said = try EventRun.file(text).scenarios.map { $0.statements.map(\.text) }
    #expect(
      said[1] == ["overlap ~ beta {p10: 0.1, p90: 0.3}, because the young use one app"])
    #expect(said[2].first == "overlap = 0 %, because a bound")
  }

  @Test("at once: the level jumps by as much as is said, and grows on from there")
  func jumps() async throws {
    let result = try await EventRun.run(
      """
      scenarios:
        plain: {}
        up: {events: [{id: merger, target: channels, jump: 20 %, from: 2022-07}]}
        down: {events: [{id: ban, target: channels, jump: -30 %, from: 2022-07}]}
      ask: {end: {quantiles: [0.5], of: [channels], at: [2022-06, 2022-07, 2023-12]}}
      """)
    let end = { (scenario: ScenarioName, at: String) in
      result.value("end", "q0.5", at: at, in: scenario) ?? .nan
    }
    #expect(end("up", "2022-06") == end("plain", "2022-06"))
    let rises = ["2022-07", "2023-12"].map { end("up", $0) / end("plain", $0) }
    #expect(rises[0] > 1.05 && rises[1] < rises[0])
    let falls = ["2022-07", "2023-12"].map { end("down", $0) / end("plain", $0) }
    #expect(falls[0] < 0.8 && falls[1] > falls[0])
  }

  @Test("sets what a curve grows by until it ends")
  func sets() async throws {
    let result = try await EventRun.run(
      """
      scenarios:
        plain: {}
        stop: {events: [{id: freeze, target: channels.growth, set: 0, from: 2022-07, until: 2022-12}]}
        half: {events: [{id: slow, target: channels.growth, set: 0.5, from: 2022-07}]}
        times: {events: [{id: slow, target: channels.growth, multiply: 0.5, from: 2022-07}]}
        rate: {events: [{id: rate, target: channels.growth_rate, multiply: 0.5, from: 2022-07}]}
        room: {events: [{id: room, target: channels.capacity, set: 20亿, from: 2022-07, ramp: 6 months, until: 2023-06}]}
      ask: {end: {quantiles: [0.5], of: channels, at: [2022-09, 2022-12, 2023-12]}}
      """)
    let end = { (scenario: ScenarioName, at: String) in
      result.value("end", "q0.5", at: at, in: scenario) ?? .nan
    }
    // Where the clock stands, only what no curve explains moves the level.
    #expect(abs(end("stop", "2022-09") / end("stop", "2022-12") - 1) < 0.01)
    #expect(end("stop", "2023-12") > end("stop", "2022-12"))
    #expect(result.paths("half") == result.paths("times"))
    // A logistic curve's growth rate is its clock.
    for (a, b) in zip(result.paths("rate"), result.paths("half")) { #expect(abs(a / b - 1) < 1e-9) }
    #expect(end("room", "2022-12") > end("plain", "2022-12"))
  }
}
