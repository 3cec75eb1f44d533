import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("What people call what a file names")
struct TitleTests {
  private static let text = """
    ogive: 1
    title: A notebook
    draws: 400
    time: {from: 2020-01, to: 2022-12, step: year}
    evidence:
      facts: facts.csv
      as_of: 2022-04-30
      readings: {channels-dau-2021: {period_kind: [end, average]}}
    series: {channels: {title: {en: Channels, zh: 视频号}, subject: channels, metric: dau, unit: people/day}}
    model: {channels: {curve: logistic}}
    assume:
      channels.growth: {title: Pace, lognormal: {p10: 0.5, p90: 2}, because: judged}
      overlap: {title: {zh: 重合}, beta: {p10: 30 %, p90: 60 %}, because: judged}
      plain: {constant: 9, because: as sold}
    stocks:
      pool: {title: {en: Pool, zh: 池}, start: 3, unit: view, rate: "-1 /year * pool", because: it leaks}
    define:
      gap: {value: "1亿 people/day - channels", title: {en: "Room < that is left", zh: 余地}}
      bare: "2 * overlap"
    scenarios:
      base: {title: {en: As it is, zh: 现状}}
      less: {extends: base, set: {overlap: 0 %}}
      none: {extends: less, title: None}
    ask: {gaps: {title: {en: The room, zh: 余地多大}, quantiles: [0.5], of: [gap, bare], at: [2022]}}

    """

  private func file(_ text: String = Self.text, _ cells: String = "") throws -> ScenarioFile {
    try ScenarioDraft(reading: text + cells, path: "f").checked(against: SmallBook.flagship())
  }

  @Test(
    "series, stocks, definitions and assumptions have titles, and parts of series and players too",
    arguments: [
      ("channels", "Channels", "视频号"), ("channels.growth", "Pace", "Pace"),
      ("channels.capacity", "Channels: capacity", "视频号：容量"),
      ("channels.on.pool", "Channels: effect on Pool", "视频号：对池的影响"),
      ("channels.shape", "Channels: shape", "视频号：shape"), ("overlap", "重合", "重合"),
      ("pool", "Pool", "池"), ("gap", "Room < that is left", "余地"), ("plain", "plain", "plain"),
      ("channels+pool", "Channels, Pool", "视频号、池"),
      ("channels+plain", "channels+plain", "channels+plain"),
      ("bare", "bare", "bare"), ("2.5 * gap", "2.5 * gap", "2.5 * gap"), ("", "", ""),
    ])
  func quantities(name: String, english: String, chinese: String) throws {
    let label = try file().naming.quantity(name)
    #expect(label.name == name)
    #expect(label.words.text(in: "en") == english && label.words.text(in: "zh") == chinese)
    #expect(label.isTitled == (english != name))
  }

  @Test("a scenario does not inherit the title of what it extends")
  func scenarios() throws {
    let naming = try file().naming
    let words = ["base", "less", "none"].map { naming.scenario(ScenarioName($0)).words }
    #expect(words.map { $0.text(in: "en") } == ["As it is", "less", "None"])
    #expect(words.map { $0.text(in: "zh") } == ["现状", "less", "None"])
    let read = ScenarioName("base", readings: [ChosenReading("f", as: .average)])
    let label = naming.scenario(read)
    #expect(label.name == "base (f as average)")
    #expect(label.words == Translated(english: "As it is (f as average)", chinese: "现状（f 按平均）"))
  }

  @Test("an ambiguous fact is called what its readings say, in scenarios and by itself")
  func facts() throws {
    let titled = Self.text.replacing(
      "{period_kind: [end", with: "{title: {en: the figure, zh: 该数字}, period_kind: [end")
    let naming = try file(titled).naming
    let readings = [ChosenReading("channels-dau-2021", as: .average), ChosenReading("f", as: .end)]
    #expect(naming.fact("channels-dau-2021").words.text(in: "zh") == "该数字")
    #expect(naming.fact("f").words.plain == "f")
    #expect(
      naming.readings(readings)
        == Translated(english: "the figure as average, f as end", chinese: "该数字按平均、f 按期末"))
    let label = naming.scenario(ScenarioName("base", readings: readings))
    #expect(label.name == "base (channels-dau-2021 as average, f as end)")
    #expect(label.words.plain == "As it is (the figure as average, f as end)")
  }

  @Test("tables of the notebook tell titles, those of the results code names")
  func tables() async throws {
    let cells = "notebook: [table: answers(gaps), table: scenarios, table: assumptions]\n"
    let file = try file(Self.text, cells)
    let result = try await Runner(file, evidence: SmallBook.flagship()).run()
    let labels = result.cells.map { cell -> [String] in
      guard case .table(let table) = cell else { return [] }
      return table.rows.joined().compactMap {
        if case .label(let label) = $0 { label.words.plain } else { nil }
      }
    }
    #expect(labels[0].contains("Room < that is left") && labels[0].contains("bare"))
    #expect(
      labels[0].contains { $0.hasPrefix("As it is, As it is (channels-dau-2021 as average)") })
    #expect(labels[1].contains("None") && labels[1].contains("less"))
    #expect(labels[2].contains("Pace") && labels[2].contains("重合"))
    #expect(Set(result.answers.map(\.of)) == ["gap", "bare"])
    #expect(Set(result.answers.map(\.scenario.scenario)) == ["base", "less", "none"])
  }

  @Test("a title changes no number, and no step of a run is made anew for it")
  func unmoved() throws {
    let bare = Self.text.replacing(#/title: \{[^}]*\}, /#, with: "")
      .replacing("title: {en: As it is, zh: 现状}", with: "")
    let plans = try [Self.text, bare].map {
      try Runner(file($0), evidence: SmallBook.flagship()).plan()
    }
    #expect(plans[0] == plans[1])
  }

  @Test(
    "a title that cannot be read is reported where it stands",
    arguments: [
      (
        "base: {title: {en: As it is, zh: 现状}}", "base: {titel: so}", "unknown key 'titel'", 10,
        "did you mean 'title'?"
      ),
      (
        "base: {title: {en: As it is, zh: 现状}}", "base: {title: {eng: so}}", "unknown key 'eng'",
        18,
        "did you mean 'en'?"
      ),
      (
        "base: {title: {en: As it is, zh: 现状}}", "base: {title: [so]}",
        "expected text, found a list",
        17, nil
      ),
      (
        "base: {title: {en: As it is, zh: 现状}}", "base: {title: \" \"}", "the title is empty", 17,
        "leave the key out where the name has to do"
      ),
      (
        "base: {title: {en: As it is, zh: 现状}}", "base: {title: {}}",
        "the title needs 'en' or 'zh'", 17, nil
      ),
      ("gap: {value: ", "gap: {valeu: ", "unknown key 'valeu'", 9, "did you mean 'value'?"),
      (
        "title: Pace, ", "title: 2022, ", "expected text, found a number", 28,
        "put quotes around it"
      ),
      (
        "pool: {title: {en: Pool, zh: 池}", "pool: {tite: a", "unknown key 'tite'", 10,
        "did you mean 'title'?"
      ),
      (
        "channels: {title: {en: Channels, zh: 视频号}", "channels: {title: {en: [a]}",
        "expected text, found a list",
        33, nil
      ),
    ] as [(String, String, String, Int, String?)])
  func mistakes(old: String, new: String, message: String, column: Int, note: String?) {
    let error = #expect(throws: DiagnosticError.self) {
      try file(Self.text.replacing(old, with: new))
    }
    let found = error?.diagnostics.first { $0.message == message }
    #expect(found != nil, "\(error?.diagnostics.map(\.message) ?? [])")
    #expect(found?.location?.column == column)
    #expect(found?.notes == note.map { [$0] } ?? [])
  }
}
