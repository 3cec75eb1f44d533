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
}
