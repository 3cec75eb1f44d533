import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Cells of a notebook")
struct NotebookCellTests {
  private static let head = """
    ogive: 1
    title: A notebook
    seed: 3
    draws: 400
    time: {from: 2020-01, to: 2022-12, step: quarter}
    evidence:
      facts: facts.csv
      as_of: 2022-04-30
      readings: {channels-dau-2021: {period_kind: [end, average]}}
    series: {channels: {subject: channels, metric: dau, unit: people/day}}
    model: {channels: {curve: logistic}}
    assume:
      channels.capacity: {lognormal: {p10: 4.5亿, p90: 9亿}, because: bounded, cite: wechat-mau-2021-12}
      overlap: {beta: {p10: 30 %, p90: 60 %}, because: judged}
      price: {constant: 9 CNY/order, because: as sold}
    define: {apart: "overlap * 1 year", gap: "1亿 people/day - channels"}
    scenarios:
      base: {}
      none: {set: {overlap: {value: 0 %, because: nobody}}}
      further: {extends: none}
    ask: {target: {probability: "channels @ 2022-12 >= 6亿"}}
    notebook:

    """
  /// How many lines stand before the cells.
  private static let lines = head.count { $0 == "\n" }

  private func file(_ cells: String) throws -> ScenarioFile {
    try ScenarioDraft(reading: Self.head + cells, path: "f")
      .checked(against: SmallBook.flagship())
  }

  private func run(_ cells: String) async throws -> RunResult {
    try await Runner(file(cells), evidence: SmallBook.flagship(), threads: 2).run()
  }

  @Test(
    "prose is for every reader, or for those of each language",
    arguments: [
      ("text: plain", ["en"]), ("text: {en: one, zh: 一}", ["en", "zh"]), ("text: {zh: 一}", ["zh"]),
      ("text: {zh: 一, en: one}", ["en", "zh"]),
    ])
  func languages(cell: String, found: [String]) throws {
    let cells = try file("  - \(cell)\n").notebook
    guard case .text(let texts) = cells[0] else {
      Issue.record("no text")
      return
    }
    #expect(texts.inOrder.map(\.language) == found)
    #expect(texts["en"] != nil && texts["zh"] != nil)
  }

  @Test("the numbers of each language's prose are filled in")
  func filled() async throws {
    let result = try await run(
      "  - text: {en: \"Odds {{target.probability}}\", zh: \"概率 {{target.probability}}\"}\n")
    guard case .text(let texts) = result.cells[0], let english = texts["en"],
      let chinese = texts["zh"]
    else {
      Issue.record("no text")
      return
    }
    #expect(english[0] == .words("Odds ") && chinese[0] == .words("概率 "))
    #expect(english.count == 2 && english[1] == chinese[1])
  }

  @Test("prose quotes facts and further readings of the facts")
  func quoted() async throws {
    let variant = "base (channels-dau-2021 as average)"
    let result = try await run(
      "  - text: \"{{ fact(channels-dau-2021) }}{{target.probability in \(variant)}}\"\n")
    guard case .text(let texts) = result.cells[0], let pieces = texts["en"] else {
      Issue.record("no text")
      return
    }
    let fact = try #require(try SmallBook.flagship().fact("channels-dau-2021"))
    #expect(pieces[0] == .fact(fact))
    let row = try #require(result.answers.first { $0.scenario.description == variant })
    #expect(pieces[1] == .value(row.cell, of: row.of))
    #expect(row.value != result.answers.first { $0.scenario == "base" }?.value)
    #expect(result.sources.map(\.id).contains(fact.source))
  }

  @Test("a quoted fact's source is told even where no series uses it")
  func source() async throws {
    let result = try await run("  - text: \"{{fact(kuaishou-dau-2021q3)}}\"\n")
    let fact = try #require(try SmallBook.flagship().fact("kuaishou-dau-2021q3"))
    #expect(result.sources.map(\.id).contains(fact.source))
    #expect(try await !run("  - text: none\n").sources.map(\.id).contains(fact.source))
  }

  @Test("what is assumed is told with what scenarios set in its place, and why")
  func assumptions() async throws {
    let result = try await run("  - table: assumptions\n")
    guard case .table(let table) = result.cells[0] else {
      Issue.record("no table")
      return
    }
    #expect(table.columns == ["assumption", "scenario", "value", "because", "fact"])
    #expect(
      table.rows == [
        [
          .label(Label("channels.capacity")), .label(Label("")),
          .distribution(
            .lognormal(p10: 4.5e8, p90: 9e8), unit: "people/day", isShare: false),
          .words(Translated(forAll: "bounded")), .text("wechat-mau-2021-12"),
        ],
        [
          .label(Label("overlap")), .label(Label("")), table.rows[1][2],
          .words(Translated(forAll: "judged")), .text(""),
        ],
        [
          .label(Label("overlap")), .label(Label("none, further")), .text("0 %"),
          .words(Translated(forAll: "nobody")), .text(""),
        ],
        [
          .label(Label("price")), .label(Label("")),
          .distribution(.constant(9), unit: "CNY/order", isShare: false),
          .words(Translated(forAll: "as sold")), .text(""),
        ],
      ])
    guard case .distribution(.beta, let unit, let isShare) = table.rows[1][2] else {
      Issue.record("no beta")
      return
    }
    #expect(unit == "1" && isShare)
  }

  @Test("a fan chart draws the draws of a definition, in every scenario")
  func fan() async throws {
    let result = try await run("  - chart: \"fan(apart, scenarios: [base, none])\"\n")
    #expect(result.definitions == [SeriesHeading(name: "apart", target: "apart", unit: "year")])
    let rows = result.forecast.filter { $0.target == "apart" }
    #expect(Set(rows.map(\.scenario)).count == 6)
    #expect(rows.count == 6 * 12 * Runner.forecastLevels.count)
    for row in rows where row.scenario == "none" { #expect(row.value == 0) }
    for row in rows where row.scenario == "base" && row.level == 0.1 {
      #expect(abs(row.value - 0.3) < 0.03)
    }
    #expect(try await run("  - text: none\n").forecast.allSatisfy { $0.target == "dau" })
  }

  @Test("the bands of a definition are the quantiles of its draws")
  func bands() async throws {
    let result = try await run("  - chart: fan(gap)\n")
    let scenario = result.forecast.filter { $0.scenario == "base" }
    let levels = scenario.filter { $0.target == "dau" }
    let gaps = scenario.filter { $0.target == "gap" }
    #expect(gaps.count == levels.count)
    for gap in gaps {
      let other = levels.first {
        $0.targetEndDate == gap.targetEndDate && abs($0.level + gap.level - 1) < 1e-9
      }
      let level = try #require(other).value
      #expect(abs(gap.value - (1e8 - level)) <= 1e-9 * (1e8 + level))
    }
  }

  @Test(
    "what cannot be shown is told at its place",
    arguments: [
      ("text: {en: one, zg: 一}", 21, "unknown key 'zg'", "did you mean 'zh'?"),
      ("text: {}", 11, "the text needs 'en' or 'zh'", nil),
      ("text: [one]", 11, "expected text, found a list", nil),
      ("text: {en: 3}", 16, "expected text, found a number", "put quotes around it"),
      (
        "text: {en: \"a {{targte.probability}}\"}", 19, "unknown question 'targte'",
        "did you mean 'target'?"
      ),
      ("table: asumptions", 12, "unknown table 'asumptions'", "did you mean 'assumptions'?"),
      (
        "table: assumptions(overlap)", 12, "the table 'assumptions' has other arguments",
        "it is written assumptions"
      ),
      (
        "text: \"a {{fact(channels-dau-2012)}}\"", 14, "unknown fact 'channels-dau-2012'",
        "did you mean 'channels-dau-2021'?"
      ),
      (
        "text: \"a {{fact()}}\"", 16, "this placeholder cannot be read",
        "a fact is written {{fact(channels-dau-2021)}}"
      ),
      (
        "text: \"a {{fact(a) in base}}\"", 16, "this placeholder cannot be read",
        "a fact is written {{fact(channels-dau-2021)}}"
      ),
      (
        "text: \"{{target.probability in base (channels-dau-2021 as averag)}}\"", 12,
        "unknown scenario 'base (channels-dau-2021 as averag)'",
        "did you mean 'base (channels-dau-2021 as average)'?"
      ),
      (
        "text: \"{{target.probability in base (channels-dau-2021 as end)}}\"", 12,
        "unknown scenario 'base (channels-dau-2021 as end)'",
        "known: base, none, further, base (channels-dau-2021 as average), none (channels-dau-2021 as "
          + "average), further (channels-dau-2021 as average)"
      ),
      (
        "chart: fan(gpa)", 12, "unknown series, metric, stock or definition 'gpa'",
        "did you mean 'gap'?"
      ),
    ] as [(String, Int, String, String?)])
  func mistakes(cell: String, column: Int, message: String, note: String?) throws {
    let text = Self.head + "  - \(cell)\n"
    let book = try SmallBook.flagship()
    let error = #expect(throws: DiagnosticError.self) {
      try ScenarioDraft(reading: text, path: "f").checked(against: book)
    }
    let found = try #require(error).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found[0].location?.line == Self.lines + 1)
    #expect(found[0].location?.column == column)
    #expect(found[0].notes == (note.map { [$0] } ?? []))
  }

  @Test("a question may have a title, in one language or in two")
  func titles() async throws {
    for (title, found) in [
      ("Is it so?", ["en": "Is it so?"]), ("{en: Is it?, zh: 是吗}", ["en": "Is it?", "zh": "是吗"]),
    ] {
      let text = Self.head.replacing("{target: {", with: "{target: {title: \(title), ")
      let book = try SmallBook.flagship()
      let file = try ScenarioDraft(reading: text + "  - table: answers\n", path: "f")
        .checked(against: book)
      #expect(file.naming == Naming(questions: ["target": Translated(found)]))
    }
    let text = Self.head.replacing("{target: {", with: "{target: {titel: so, ")
    let error = #expect(throws: DiagnosticError.self) {
      try ScenarioDraft(reading: text, path: "f").checked(against: SmallBook.flagship())
    }
    #expect(error?.diagnostics.first?.notes == ["did you mean 'title'?"])
  }

  @Test("a condition has no bands")
  func condition() throws {
    let text = Self.head.replacing("gap: \"1亿", with: "many: \"channels > 1亿\", gap: \"1亿")
    let error = #expect(throws: DiagnosticError.self) {
      try ScenarioDraft(reading: text + "  - chart: fan(many)\n", path: "f")
        .checked(against: SmallBook.flagship())
    }
    #expect(error?.diagnostics.map(\.message) == ["expected a number, found a condition"])
    #expect(error?.diagnostics.first?.location?.line == Self.lines + 1)
  }

  @Test("a reason may be told in Chinese, too, wherever one may stand")
  func reasons() async throws {
    let text = Self.head.replacing(
      "because: judged", with: "because: {en: judged by us, zh: 我们的判断}"
    ).replacing("because: nobody", with: "because: {zh: 没有人, en: nobody at all}")
    let file = try ScenarioDraft(reading: text + "  - table: assumptions\n", path: "f")
      .checked(against: SmallBook.flagship())
    let judged = Translated(english: "judged by us", chinese: "我们的判断")
    #expect(file.numbers.first?.because == judged)
    let none = file.scenarios.first { $0.name.value == "none" }
    #expect(
      none?.settings.first?.because == Translated(english: "nobody at all", chinese: "没有人"))
    for broken in ["because: {fr: oui}", "because: {}", "because: [a]", "because: {en: [a]}"] {
      let draft = ScenarioDraft(
        reading: Self.head.replacing("because: judged", with: broken), path: "f")
      #expect(draft.diagnostics.contains { $0.location?.line == 14 }, "\(broken)")
    }
  }

  @Test("a table of one question's answers has its title and no column that says nothing")
  func answerTables() async throws {
    let titled = Self.head.replacing(
      "ask: {target: {",
      with: "ask: {dau: {quantiles: [0.5], of: [channels], at: [2022-12], "
        + "title: {en: Daily users, zh: 日活}}, target: {")
    let file = try ScenarioDraft(reading: titled + "  - table: answers(dau)\n", path: "f")
      .checked(against: SmallBook.flagship())
    let result = try await Runner(file, evidence: SmallBook.flagship(), threads: 2).run()
    guard case .table(let table) = try #require(result.cells.first) else {
      Issue.record("no table")
      return
    }
    #expect(table.caption == .title(Translated(english: "Daily users", chinese: "日活")))
    #expect(table.columns == ["scenario", "at", "median", "unit"])
    // The scenarios that say the same share a row.
    #expect(table.rows.count == 2)
    #expect(table.rows.first?.first == .label(Label("base, none, further")))
  }
}
