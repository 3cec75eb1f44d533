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
    #expect(table.outcomes.names == ["odds", "size 2021 5%", "size 2021 median", "size 2021 95%"])
    #expect(table.rows.count == 15)
    for row in table.rows {
      let values = row.values.map { $0?.number ?? .nan }
      let y = values[0] + 2 * values[1]
      #expect(row.found == [y >= 1.5 ? 1 : 0, y, y, y])
    }
    let places = table.rows.map { $0.values.map { $0?.number ?? .nan } }
    #expect(places[0] == [0, 0] && places[1] == [0, 0.25] && places[14] == [1, 1])
  }

  @Test("all rows share their chances, so that they differ by what is changed alone")
  func commonChances() async throws {
    let rows = try #require(try await SmallRun.run(Self.model + "sweep: {a: [0, 0.5, 1]}").sweep)
      .rows
    let medians = rows.map { $0.found[2] ?? .nan }
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

  @Test("a figure of a question has a middle and two ends, or but one number")
  func figures() async throws {
    let sweep = try await SmallRun.run(Self.model + "sweep: {a: [0, 1]}").sweep
    let table = try #require(sweep)
    #expect(table.axes == [SweepTable.Axis(name: "a", changed: ["a"])])
    let size = try #require(table.figures(of: "size").first)
    #expect(size.middle == 2 && size.ends?.low == 1 && size.ends?.high == 3)
    #expect(size.ends?.levels == 0.05...0.95 && !size.isProbability && size.at == "2021")
    let odds = try #require(table.figures(of: "odds").first)
    #expect(odds.isProbability && odds.ends == nil && odds.middle == 0)
    #expect(table.figures(of: "none").isEmpty)
  }

  @Test("a cell shows the sweep of a question, row by row")
  func cell() async throws {
    let result = try await SmallRun.run(
      Self.model + "sweep: {a: [0, 1]}\nnotebook: [table: sweep(size), table: sweep(odds)]")
    guard case .table(let size) = result.cells[0], case .table(let odds) = result.cells[1] else {
      Issue.record("no tables")
      return
    }
    #expect(size.columns == [.label(Label("a")), "5%", "median", "95%"])
    #expect(size.rows.count == 2 && size.rows[1][0] == .number(1, unit: "1"))
    #expect(size.rows[0][2] == .number(result.sweep?.rows[0].found[2], unit: "1"))
    #expect(odds.columns == [.label(Label("a")), "probability"])
    #expect(odds.rows[0][1] == .probability(result.sweep?.rows[0].found[0] ?? .nan))
    #expect(size.origin == RowSelection("sweep.csv", []))
  }

  @Test(
    "a question that is asked in some scenarios has no number in the others, and the same columns")
  func someScenarios() async throws {
    let text =
      Self.model.replacing("size: {", with: "size: {scenarios: more, ") + """
        scenarios: {base: {}, more: {set: {b: 1}}}
        sweep: {a: [0, 1]}
        """
    let result = try await SmallRun.run(text)
    let table = try #require(result.sweep)
    #expect(table.rows.map(\.scenario) == ["base", "base", "more", "more"])
    for row in table.rows {
      #expect(row.found.count == 4 && row.found[0] != nil)
      #expect((row.found[2] == nil) == (row.scenario == "base"))
    }
    #expect(Set(result.answers.filter { $0.question == "size" }.map(\.scenario)) == ["more"])
    #expect(
      Set(result.answers.filter { $0.question == "odds" }.map(\.scenario)) == ["base", "more"])
    #expect(result.scenarios == ["base", "more"])
    // A shard that has only rows of one scenario has the columns of all.
    let runner = Runner(try SmallRun.file(text), evidence: try SmallBook.book())
    #expect(try await runner.sweep(rows: 0..<1)?.outcomes == table.outcomes)
  }

  @Test(
    "a cell that a sweep cannot fill is refused at its place",
    arguments: [
      ("chart: \"sweep(odd, against: a)\"", "unknown question 'odd'", "did you mean 'odds'?"),
      ("chart: \"sweep(odds, against: aa)\"", "unknown axis 'aa'", "known: a"),
      ("table: sweep(siz)", "unknown question 'siz'", "did you mean 'size'?"),
      ("table: sweeps(size)", "unknown table 'sweeps'", "did you mean 'sweep'?"),
      ("table: sweep", "the table 'sweep' has other arguments", "it is written sweep(question)"),
      (
        "chart: \"sweep(found, against: a)\"", "a sweep does not answer the question 'found'",
        "it answers probabilities, quantiles, crossings and forecasts"
      ),
    ])
  func badCells(cell: String, message: String, note: String) throws {
    let text = Self.model.replacing(
      "ask:\n", with: "ask:\n  found: {solve: a, in: [0, 1], so_that: \"P(y @ 2021 > 1) = 50 %\"}\n"
    )
    let found = try SmallRun.diagnostics(text + "sweep: {a: [0, 1]}\nnotebook: [\(cell)]\n")
    let own = try #require(found.first { $0.message == message }, "\(found)")
    #expect(own.notes == [note] && own.location != nil)
  }

  @Test("a chart goes along values that are listed, of a sweep that there is")
  func badAxes() throws {
    let cell = "notebook: [chart: \"sweep(odds, against: z)\"]\n"
    let design = try SmallRun.diagnostics(
      Self.model + "sweep: {z: {sobol: [a, b], n: 16}}\n" + cell)
    #expect(
      design.map(\.message) == ["the axis 'z' is a design, which a chart cannot go along"])
    let none = try SmallRun.diagnostics(Self.model + cell)
    #expect(none.map(\.message) == ["this file has no sweep"])
  }

  @Test(
    "a question is asked in scenarios that there are",
    arguments: [
      ("scenarios: [base, moer]", "unknown scenario 'moer'", "did you mean 'more'?"),
      ("scenarios: bse", "unknown scenario 'bse'", "did you mean 'base'?"),
      ("scenarios: []", "expected at least one of scenarios", nil),
      ("scenarois: base", "unknown key 'scenarois'", "did you mean 'scenarios'?"),
    ] as [(String, String, String?)])
  func badScenarios(written: String, message: String, note: String?) throws {
    let text = Self.model.replacing("odds: {", with: "odds: {\(written), ")
    let found = try SmallRun.diagnostics(text + "scenarios: {base: {}, more: {set: {b: 1}}}\n")
    let own = try #require(found.first { $0.message == message }, "\(found)")
    #expect(own.notes == (note.map { [$0] } ?? []) && own.location != nil)
  }

  @Test("a number is not quoted from a scenario in which its question is not asked")
  func unasked() throws {
    let text =
      Self.model.replacing("odds: {", with: "odds: {scenarios: more, ")
      + "scenarios: {base: {}, more: {set: {b: 1}}}\n"
    let found = try SmallRun.diagnostics(
      text + "notebook: [text: \"{{odds.probability in base}}\"]\n")
    #expect(found.map(\.message) == ["the question 'odds' is not asked in 'base'"])
    #expect(found.first?.notes == ["it is asked in more"])
    let fine = try SmallRun.diagnostics(
      text + "notebook: [text: \"{{odds.probability}} {{odds.probability in more}}\"]\n")
    #expect(fine.isEmpty)
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
