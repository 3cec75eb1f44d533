import Foundation
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Questions about what lies behind a figure")
struct QuestionRunTests {
  /// Sobol's g function with a = 0, 1, 4.5 and 9.
  ///
  /// Saltelli et al., "Variance based sensitivity analysis of model output", 2010,
  /// doi:10.1016/j.cpc.2009.09.018: V_i = 1 / (3 (1 + a_i)^2), V = prod(1 + V_i) - 1.
  @Test("Sobol indices are those of the g function")
  func sobol() async throws {
    let a = [0.0, 1, 4.5, 9]
    let numbers = a.indices.map { "x\($0): {uniform: {min: 0, max: 1}, because: x}" }
    let factors = a.indices.map { "(abs(4 * x\($0) - 2) + \(a[$0])) / (1 + \(a[$0]))" }
    let result = try await SmallRun.run(
      """
      assume:
        \(numbers.joined(separator: "\n  "))
        scale: {constant: 3, because: "what is the same in every draw moves nothing"}
      define: {g: "scale * \(factors.joined(separator: " * "))"}
      ask: {drivers: {sensitivity: sobol, of: g, at: 2021}}
      """)
    #expect(result.value("drivers", "first(scale)") == nil)
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let whole = parts.reduce(1) { $0 * (1 + $1) } - 1
    for (index, part) in parts.enumerated() {
      let first = try #require(result.value("drivers", "first(x\(index))"))
      let total = try #require(result.value("drivers", "total(x\(index))"))
      #expect(abs(first - part / whole) < 0.03)
      #expect(abs(total - part / (1 + part) * (whole + 1) / whole) < 0.03)
    }
  }

  /// Owen and Prieur, "On Shapley value for measuring importance of dependent inputs", 2017,
  /// doi:10.1137/16M1097717: of two exchangeable inputs each has half of what both explain together, and
  /// an input that is independent of the others has its own variance.
  @Test("Shapley effects divide a correlated sum fairly")
  func shapley() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        a: {normal: {p10: -1, p90: 1}, because: x}
        b: {normal: {p10: -1, p90: 1}, because: x}
        c: {normal: {p10: -1, p90: 1}, because: x}
      correlate:
        - {of: [a, b], rank: 0.7, because: x}
      define: {y: "a + b + 0.5 * c"}
      ask: {drivers: {sensitivity: shapley, of: y, at: 2021}}
      """, draws: 4000)
    // The copula's correlation is 2 sin(pi 0.7 / 6); c is independent of both.
    let rho = 2 * sin(Double.pi * 0.7 / 6)
    let variance = 2 + 2 * rho + 0.25
    let shares = ["a", "b", "c"].map { result.value("drivers", "shapley(\($0))") ?? .nan }
    #expect(abs(shares[0] - (1 + rho) / variance) < 0.05)
    #expect(abs(shares[1] - (1 + rho) / variance) < 0.05)
    #expect(abs(shares[2] - 0.25 / variance) < 0.05)
    #expect(abs(shares.reduce(0, +) - 1) < 0.05)
  }

  @Test("a tornado names the median at both ends of each input")
  func tornado() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        a: {uniform: {min: 0, max: 1}, because: x}
        b: {uniform: {min: 0, max: 0.1}, because: x}
      define: {y: "10 * a + b"}
      ask: {drivers: {sensitivity: tornado, of: y, at: 2021}}
      """, draws: 4000)
    #expect(abs((result.value("drivers", "low(a)") ?? .nan) - 0.55) < 0.1)
    #expect(abs((result.value("drivers", "high(a)") ?? .nan) - 9.55) < 0.1)
    let ends = ["low(b)", "high(b)"].map { result.value("drivers", $0) ?? .nan }
    #expect(abs(ends[1] - ends[0]) < 2)
  }

  @Test("a solution is the value with which the outcome is as wanted")
  func solution() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        k: {constant: 1, because: x}
        u: {uniform: {min: 0, max: 1}, because: x}
      define: {y: "k * u"}
      ask:
        odds: {solve: k, in: [1, 10], so_that: "P(y @ 2021 > 1) = 50 %"}
        level: {solve: k, in: [1, 10], so_that: "mean(k * k) = 30"}
        never: {solve: k, in: [1, 1.5], so_that: "P(y @ 2021 > 1) = 99 %"}
      """, draws: 4000)
    // P(k u > 1) = 1 - 1 / k: a half at 2, where it rises by 1 / 4 for each unit.
    let odds = try #require(result.answers.first { $0.question == "odds" })
    let error = try #require(odds.standardError)
    #expect(abs(error - (0.25 / 4000).squareRoot() * 4) < 0.01)
    #expect(abs((odds.value ?? .nan) - 2) < 4 * error)
    #expect(abs((result.value("level", "solution") ?? .nan) - 30.0.squareRoot()) < 1e-3)
    #expect(result.answers.first { $0.question == "never" }?.value == nil)
  }

  @Test("rank correlations are those that are asked for, and nothing else moves")
  func correlation() async throws {
    let text = """
      assume:
        a: {lognormal: {p10: 1, p90: 3}, because: x}
        b: {uniform: {min: 0, max: 1}, because: x}
      ask: {both: {quantiles: [0.1, 0.5, 0.9], of: [a, b, "a * b"], at: 2021}}

      """
    let apart = try await SmallRun.run(text, draws: 4000)
    let together = try await SmallRun.run(
      text + "correlate: [{of: [a, b], rank: 0.9, because: x}]\n", draws: 4000)
    for name in ["a", "b"] {
      for level in ["q0.1", "q0.5", "q0.9"] {
        #expect(apart.value("both", level, of: name) == together.value("both", level, of: name))
      }
    }
    let widths = [apart, together].map { result in
      (result.value("both", "q0.9", of: "a * b") ?? 0)
        - (result.value("both", "q0.1", of: "a * b") ?? 0)
    }
    #expect(widths[1] > 1.2 * widths[0])
  }

  @Test("correlations that cannot all be are named with the nearest that can")
  func impossible() throws {
    let found = try SmallRun.diagnostics(
      """
      assume:
        a: {uniform: {min: 0, max: 1}, because: x}
        b: {uniform: {min: 0, max: 1}, because: x}
        c: {uniform: {min: 0, max: 1}, because: x}
      correlate:
        - {of: [a, b, c], rank: 0.9, because: x}
        - {of: [a, c], rank: -0.9, because: x}
      """)
    #expect(found.map(\.code) == [.correlationsAdjusted])
    #expect(found[0].severity == .warning && found[0].notes.count == 3)
  }

  @Test("checks say in how many draws they hold, and where first they do not")
  func checks() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        a: {uniform: {min: 0, max: 1}, because: x}
      check:
        - {id: half, that: "a * ((time - 2020) / 1 year) < 1", level: warning}
        - {id: odds, that: "P(a < 0.5) < 60 %"}
        - {id: fact, that: "abs(fact(channels-2020) * fact(channels-growth) / fact(channels-2021) - 1) < 1 %"}
      """, draws: 4000)
    #expect(abs(result.checks[0].held - 0.5) < 0.03)
    // At the end of 2020 a alone is below one; a month later one of twelve draws is above.
    #expect(result.checks[0].failsAt == "2021-01-31")
    #expect(result.checks[1...].allSatisfy { $0.holds && $0.failsAt.isEmpty })
    #expect(result.isAsChecked)
  }

  @Test(
    "what cannot be asked is refused where it stands",
    arguments: [
      (
        "ask: {q: {solve: kk, in: [1, 2], so_that: \"mean(k) = 1\"}}",
        "unknown thing to change 'kk'"
      ),
      ("ask: {q: {solve: k, in: [2, 1], so_that: \"mean(k) = 1\"}}", "expected the least"),
      ("ask: {q: {solve: k, in: [1, 2], so_that: \"k = 1\"}}", "expected one number"),
      ("ask: {q: {solve: k, in: [1, 2], so_that: \"mean(k)\"}}", "expected an outcome"),
      ("ask: {q: {sensitivity: sobbol, of: k, at: 2021}}", "unknown kind 'sobbol'"),
      ("ask: {q: {forecast: channels-plam}}", "unknown fact 'channels-plam'"),
      ("ask: {q: {forecast: channels-plan}}", "no series of this file"),
      ("correlate: [{of: [k, l], rank: 2, because: x}]", "a rank correlation lies"),
      ("correlate: [{of: [k, kk], rank: 0, because: x}]", "unknown assumption 'kk'"),
      ("check: [{id: c, that: \"k + 1\"}]", "expected a condition"),
      ("check: [{id: c, that: \"fact(channels-2202) > 1\"}]", "unknown fact"),
      (
        "check: [{id: c, that: \"fact(channels-late) > 1\"}]",
        "the fact 'channels-late' was not known"
      ),
      (
        "define: {s: \"share(2亿 person/day, 1亿 person/day)\"}",
        "people active in a day have no shares"
      ),
    ])
  func refused(_ block: String, _ message: String) throws {
    let numbers = """
      assume:
        k: {constant: 1, because: x}
        l: {constant: 1, because: x}

      """
    let found = try SmallRun.diagnostics(numbers + block + "\n")
    #expect(found.contains { $0.message.hasPrefix(message) }, "\(found.map(\.message))")
  }

  @Test("what a scenario sets an assumption to is in its unit, and another unit is refused there")
  func settingUnits() async throws {
    let text = """
      assume:
        price: {lognormal: {p10: 10 CNY, p90: 20 CNY}, because: x}
        share: {beta: {p10: 1 %, p90: 2 %}, unit: "%", because: x}
      define: {income: "price * 100 person"}
      scenarios:
        base: {}
        dear: {set: {price: 45}}
      ask:
        income: {quantiles: 0.5, of: income, at: 2021}
        half: {quantiles: 0.5, of: "mean(if(share > 0, 0.5, 0)) -> %", at: 2021}
        share: {quantiles: 0.5, of: "share -> %", at: 2021}
        year: {quantiles: 0.5, of: "sum(price * 1 /day, 2021) * 1 month", at: 2021}

      """
    let result = try await SmallRun.run(text)
    let dear = result.answers.first { $0.scenario == "dear" && $0.question == "income" }
    #expect(dear?.value == 4500 && dear?.unit == "person*CNY")
    #expect(abs((result.value("half", "q0.5") ?? 0) - 50) < 1e-9)
    #expect((1...2).contains(result.value("share", "q0.5") ?? 0))
    let rows = result.parameters.filter { $0.parameter == "share" }
    #expect(rows.map(\.unit) == ["1"] && (0.01...0.02).contains(rows[0].estimate))
    #expect(result.answers.first { $0.question == "year" }?.unit == "CNY")
    let found = try SmallRun.diagnostics(
      text.replacingOccurrences(of: "price: 45", with: "price: 45 person"))
    #expect(found.contains { $0.code == .unitMismatch && $0.location?.line == 13 }, "\(found)")
  }
}
