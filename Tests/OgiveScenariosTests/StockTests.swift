import Foundation
import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Stocks")
struct StockTests {
  private let because = #"because: "a test""#

  @Test("that leave at a constant rate decay as the exponential does")
  func decay() async throws {
    let result = try await SmallRun.run(
      """
      stocks:
        left: {start: 100, unit: view, rate: "-12 %/month * left", \(because)}
      ask:
        left: {quantiles: 0.5, of: left, at: [2020-06, 2021-12]}
      """)
    // Decimal years: half of 2020 are 182 of 366 days; a month is a twelfth of a year.
    let half = try #require(result.value("left", "q0.5", at: "2020-06"))
    #expect(abs(half / (100 * exp(-0.12 * 12 * 182 / 366)) - 1) < 1e-6)
    let end = try #require(result.value("left", "q0.5", at: "2021-12"))
    #expect(abs(end / (100 * exp(-0.12 * 24)) - 1) < 1e-6)
  }

  @Test("that feed each other solve the logistic equation, and keep what they hold together")
  func coupled() async throws {
    let result = try await SmallRun.run(
      """
      stocks:
        outside: {start: 990, unit: person, rate: "-(3 /year * outside * inside / 1000 person)", \(because)}
        inside: {start: 10, unit: person, rate: "3 /year * outside * inside / 1000 person", \(because)}
      ask:
        inside: {quantiles: 0.5, of: inside, at: [2020, 2021]}
      check:
        - {id: whole, that: "abs(outside + inside - 1000 person) < 0.001 person"}
      """)
    for (at, years) in [("2020", 1.0), ("2021", 2)] {
      let expected = 1000 / (1 + 99 * exp(-3 * years))
      let found = try #require(result.value("inside", "q0.5", at: at))
      #expect(abs(found / expected - 1) < 1e-6)
    }
    #expect(result.checks.map(\.holds) == [true])
  }

  @Test("see time, other numbers and the date at which they begin")
  func time() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        inflow: {constant: 24 view/year, \(because)}
      stocks:
        late: {start: "inflow * 0.5 year", unit: view, from: 2021-01, rate: "inflow * ((time - 2021) / 1 year)", \(because)}
      ask:
        late: {quantiles: 0.5, of: late, at: [2020-12, 2021]}
      """)
    // 12 at the start of 2021, and the integral of 24 t over a year, 12, more at its end.
    #expect(abs((result.value("late", "q0.5", at: "2020-12") ?? 0) - 12) < 1e-9)
    #expect(abs((result.value("late", "q0.5", at: "2021") ?? 0) - 24) < 1e-6)
    let rows = result.forecast.filter { $0.series == "late" }
    #expect(rows.map(\.targetEndDate.year).min() == 2020)
    #expect(rows.count == 9 * 13)
  }

  @Test("follow every draw of a number on its own")
  func draws() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        speed: {uniform: {min: 1 /year, max: 2 /year}, \(because)}
      stocks:
        grown: {start: 1, unit: view, rate: "speed * grown", \(because)}
      define: {exact: "exp(speed * 2 year)"}
      check:
        - {id: exact, that: "abs(grown @ 2021 / 1 view / exact - 1) < 0.00001", level: error}
      """)
    #expect(result.checks.map(\.held) == [1])
  }

  @Test("that run away are not a number, and nothing hangs")
  func runaway() async throws {
    let result = try await SmallRun.run(
      """
      stocks:
        wild: {start: 1, unit: view, rate: "9 /year * wild ^ 2 / 1 view", \(because)}
      ask: {wild: {quantiles: 0.5, of: wild, at: 2021}}
      """, draws: 100)
    #expect(result.answers.map(\.value) == [nil])
  }

  @Test(
    "are refused where they mean nothing",
    arguments: [
      (
        "a: {start: 1, unit: view, rate: \"1 person/year\", because: x}", "expected '",
        DiagnosticCode.unitsDisagree
      ),
      (
        "a: {start: 1, unit: view, rate: \"a @ 2021 / 1 year\", because: x}", "a rate sees",
        .invalidExpression
      ),
      (
        "a: {start: 1, unit: view, rate: \"b / 1 year\", because: x}", "unknown name 'b'",
        .unknownName
      ),
      ("a: {start: \"a\", unit: view, rate: 1, because: x}", "unknown name 'a'", .unknownName),
      ("a: {start: 1, unit: view, rate: 1}", "the stock 'a' needs 'because'", .missingKey),
      ("time: {start: 1, unit: view, rate: 1, because: x}", "'time' is a word", .unknownName),
    ])
  func refused(_ stock: String, _ message: String, _ code: DiagnosticCode) throws {
    let found = try SmallRun.diagnostics("stocks:\n  \(stock)\n")
    #expect(found.contains { $0.message.hasPrefix(message) && $0.code == code }, "\(found)")
  }

  @Test(
    "take what happens to them: jumps at once, flows from a date on, and follow their rate from there"
  )
  func events() async throws {
    let result = try await SmallRun.run(
      """
      assume: {boost: {uniform: {min: 10 %, max: 30 %}, \(because)}}
      stocks:
        left: {start: 100, unit: view, rate: "-1 /year * left", \(because)}
      define: {jumped: "left / (100 view * exp(-((time - 2020) / 1 year)))"}
      scenarios:
        plain: {}
        jump: {events: [{id: gift, target: left, jump: 50 view, from: 2021-01}]}
        share: {events: [{id: gift, target: left, pulse: boost, from: 2021-01}]}
        often: {events: [{id: gift, target: left, pulse: 10 view, every: 3 months, from: 2021-01}]}
        flow: {events: [{id: gift, target: left, add: 60 view/year, from: 2021-01, until: 2021-06}]}
        ramp: {events: [{id: gift, target: left, add: 60 view/year, from: 2021-01, ramp: 6 months}]}
      ask:
        left: {quantiles: 0.5, of: left, at: [2020-12, 2021-03, 2021-12]}
        lift: {quantiles: [0.1, 0.9], of: jumped, at: [2021-12]}
        needed: {solve: jump.gift.jump, in: [0, 200], so_that: "p50(left @ 2021-12) = 60 view"}
        drivers: {sensitivity: tornado, of: left, at: 2021-12}
      """, draws: 4000)
    let value = { (scenario: ScenarioName, at: String) in
      result.value("left", "q0.5", at: at, in: scenario) ?? .nan
    }
    let decay = { (from: Double, to: Double) in exp(from - to) }
    #expect(abs(value("jump", "2020-12") / (100 * decay(0, 1)) - 1) < 1e-6)
    #expect(abs(value("jump", "2021-12") / (100 * decay(0, 2) + 50 * decay(0, 1)) - 1) < 1e-6)
    let quarters = [0, 90, 181, 273].map { Double($0) / 365 }
    let often = 100 * decay(0, 2) + quarters.reduce(0) { $0 + 10 * decay($1, 1) }
    #expect(abs(value("often", "2021-12") / often - 1) < 1e-6)
    // A flow of 60 a year for t years leaves 60 (1 − e^−t), which then decays.
    let half = 181.0 / 365
    let flow = 100 * decay(0, 2) + 60 * (1 - exp(-half)) * decay(half, 1)
    #expect(abs(value("flow", "2021-12") / flow - 1) < 1e-6)
    // Over a ramp of r years ∫ (s / r) e^(s − t) ds from 0 to r is e^−t (e^r (r − 1) + 1) / r.
    let r = 0.5
    let ramp =
      100 * decay(0, 2) + 60 * decay(0, 1) * (exp(r) * (r - 1) + 1) / r + 60 * (1 - decay(r, 1))
    #expect(abs(value("ramp", "2021-12") / ramp - 1) < 1e-6)
    let low = try #require(result.value("lift", "q0.1", at: "2021-12", in: "share"))
    let high = try #require(result.value("lift", "q0.9", at: "2021-12", in: "share"))
    #expect(abs(low - 1.12) < 0.01 && abs(high - 1.28) < 0.01)
    let needed = try #require(result.value("needed", "solution"))
    #expect(abs(needed - (60 - 100 * decay(0, 2)) / decay(0, 1)) < 0.05)
    #expect(result.value("drivers", "high(boost)", at: "2021-12", in: "share") != nil)
  }

  @Test(
    "refuse what cannot happen to them",
    arguments: [
      ("{id: x, target: left, multiply: 2, from: 2021}", "a stock has neither"),
      ("{id: x, target: left, add: 2, from: 2021}", "expected a flow"),
      ("{id: x, target: left, add: 2 person/year, from: 2021}", "is not the unit of 'left'"),
      ("{id: x, target: left, pulse: 2 person, from: 2021}", "is not the unit of 'left'"),
      ("{id: x, target: left, pulse: 3 %, half_life: 1 month, from: 2021}", "'half_life' has no"),
      ("{id: x, target: lft, pulse: 3 %, from: 2021}", "unknown series 'lft'"),
    ])
  func badEvents(_ event: String, _ message: String) throws {
    let found = try SmallRun.diagnostics(
      """
      stocks: {left: {start: 100, unit: view, rate: "-1 /year * left", \(because)}}
      scenarios: {base: {events: [\(event)]}}
      """)
    #expect(found.contains { $0.message.contains(message) && $0.location?.line == 8 })
  }
}
