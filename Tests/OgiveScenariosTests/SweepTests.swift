import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Sweeps")
struct SweepTests {
  private static let model = """
    assume:
      a: {uniform: {min: 0, max: 1}, because: x}
      b: {uniform: {min: 0, max: 1}, because: x}
    define: {y: "a + 2 * b"}
    ask:
      odds: {probability: "y @ 2021 >= 1.5"}
      size: {quantiles: [0.05, 0.5, 0.95], of: y, at: 2021}

    """

  @Test("a list and a range make their product, and each row answers as if the values were known")
  func product() async throws {
    let result = try await SmallRun.run(
      Self.model + """
        sweep:
          a: [0, 0.5, 1]
          b: {from: 0, to: 1, steps: 5}
        """)
    let table = try #require(result.sweep)
    #expect(table.changed == ["a", "b"])
    #expect(table.outcomes == ["odds", "size 2021 median"])
    #expect(table.rows.count == 15)
    for row in table.rows {
      let values = row.values.map { $0?.number ?? .nan }
      let y = values[0] + 2 * values[1]
      #expect(row.found == [y >= 1.5 ? 1 : 0, y])
    }
    let places = table.rows.map { $0.values.map { $0?.number ?? .nan } }
    #expect(places[0] == [0, 0] && places[1] == [0, 0.25] && places[14] == [1, 1])
  }

  @Test("all rows share their chances, so that they differ by what is changed alone")
  func commonChances() async throws {
    let rows = try #require(try await SmallRun.run(Self.model + "sweep: {a: [0, 0.5, 1]}").sweep)
      .rows
    let medians = rows.map { $0.found[1] ?? .nan }
    #expect(abs(medians[1] - medians[0] - 0.5) < 1e-12)
    #expect(abs(medians[2] - medians[0] - 1) < 1e-12)
    let odds = rows.map { $0.found[0] ?? .nan }
    for (a, share) in zip([0, 0.5, 1], odds) { #expect(abs(share - (0.5 + a) / 2) < 0.06) }
  }

  @Test("what is zipped changes together", arguments: [(2, 2), (3, 3)])
  func zipped(count: Int, rows: Int) async throws {
    let values = (0..<count).map { String($0) }.joined(separator: ", ")
    let result = try await SmallRun.run(
      Self.model + "sweep: {both: {zip: {a: [\(values)], b: [\(values)]}}}")
    #expect(
      result.sweep?.rows.map { $0.values[0] == $0.values[1] }
        == [Bool](repeating: true, count: rows))
  }

  @Test(
    "a design draws its inputs from their distributions",
    arguments: [
      ("sobol: [a, b], n: 64", 64), ("latin-hypercube: [a, b], n: 50", 50),
      ("factorial: [a, b], levels: 4", 16),
    ])
  func designs(written: String, count: Int) async throws {
    let result = try await SmallRun.run(Self.model + "sweep: {inputs: {\(written)}}")
    let table = try #require(result.sweep)
    #expect(table.rows.count == count)
    for input in 0..<2 {
      let values = table.rows.map { $0.values[input]?.number ?? .nan }.sorted()
      // Every slice of the unit interval has its share of the points.
      for part in [0.25, 0.5, 0.75] {
        let below = Double(values.count { $0 < part }) / Double(count)
        #expect(abs(below - part) < 0.05)
      }
    }
  }

  @Test("any split of the rows makes the same rows", arguments: [1, 3, 7])
  func splits(parts: Int) async throws {
    let text = Self.model + "sweep: {inputs: {sobol: [a, b], n: 32}}"
    let runner = Runner(try SmallRun.file(text), evidence: try SmallBook.book())
    #expect(runner.sweepCount == 32)
    var rows: [SweepTable.Row] = []
    for part in 0..<parts {
      let range = part * 32 / parts..<(part + 1) * 32 / parts
      rows += try #require(try await runner.sweep(rows: range)).rows
    }
    #expect(try await SmallRun.run(text).sweep?.rows == rows)
  }

  @Test("a region names the inputs that matter, and ends where the outcome does")
  func region() async throws {
    let result = try await SmallRun.run(
      """
      assume:
        a: {uniform: {min: 0, max: 1}, because: x}
        b: {uniform: {min: 0, max: 1}, because: x}
        idle: {uniform: {min: 0, max: 1}, because: "does nothing"}
      define: {y: "if(a > 0.6 and b < 0.5, 1, 0) + 0 * idle"}
      ask:
        where: {region: "y @ 2021 > 0.5"}
        odds: {probability: "y @ 2021 > 0.5"}
        where-in-sweep: {region: odds, over: sweep}
      sweep: {inputs: {sobol: [a, b, idle], n: 512}}
      """, draws: 4000)
    for question in ["where", "where-in-sweep"] {
      let value = { (statistic: String) in result.value(question, statistic) ?? .nan }
      #expect(abs(value("base") - 0.2) < 0.02)
      #expect(value("density") > 0.95 && value("coverage") > 0.95)
      #expect(abs(value("at_least(a)") - 0.6) < 0.03)
      #expect(abs(value("at_most(b)") - 0.5) < 0.03)
      let limits = result.answers.filter { $0.question == question && $0.input != nil }
      #expect(!limits.contains { $0.input == "idle" })
    }
  }

  @Test(
    "mistakes are named at their place",
    arguments: [
      ("sweep: {q: [1, 2]}", "unknown thing to change 'q'"),
      ("sweep: {a: []}", "expected at least one of values"),
      ("sweep: {a: {from: 1, to: 2}}", "needs 'steps'"),
      ("sweep: {a: {frm: 1, too: 2}}", "unknown key 'frm'"),
      ("sweep: {z: {zip: {a: [1, 2], b: [1]}}}", "'a' has 2 values and 'b' 1"),
      ("sweep: {a: [1, 2], z: {zip: {a: [1, 2]}}}", "'a' is changed by the axis 'a' already"),
      ("sweep: {z: {sobol: [a, c], n: 16}}", "unknown thing to change 'c'"),
      ("sweep: {z: {sobol: [a], n: 1}}", "expected a whole number from 2 to 100000"),
      ("sweep: {a: [1 people]}", "expected a value in '1', found 'person'"),
      ("sweep: {z: {factorial: [a, b], levels: 1000}, a: [1]}", "'a' is changed by the axis"),
    ])
  func mistakes(text: String, message: String) throws {
    let found = try SmallRun.diagnostics(Self.model + text)
    #expect(found.contains { $0.message.contains(message) && $0.location != nil }, "\(found)")
  }

  @Test(
    "a region over a sweep needs one, and a probability",
    arguments: [
      ("", "this file has no sweep"), ("sweep: {a: [0, 1]}", "unknown probability 'ods'"),
    ])
  func regionMistakes(sweep: String, message: String) throws {
    let text = Self.model + "  why: {region: ods, over: sweep}\n" + sweep
    let found = try SmallRun.diagnostics(text)
    #expect(found.contains { $0.message.contains(message) }, "\(found)")
  }

  @Test("more rows than can be are refused")
  func rowLimit() throws {
    let found = try SmallRun.diagnostics(
      Self.model + """
        sweep:
          a: {from: 0, to: 1, steps: 10000}
          b: {from: 0, to: 1, steps: 10000}
        """)
    #expect(found.contains { $0.message.contains("more than 1000000 rows") }, "\(found)")
  }
}
