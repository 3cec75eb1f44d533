import OgiveEvidence
import OgiveReports
import OgiveScenarios

/// An execution in which every text is the same string, of people who try to break out of it.
enum HostileSample {
  static let strings = [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "]]>", "-->", "<!--", "&", "&lt;b&gt;", "</style>", "</title>",
    "\u{200F}\u{202E}اب\u{2066}", "javascript:alert(1)", "\u{0}\u{1B}[31m\u{FFFE}\u{FFFF}",
    "</text></svg><b>", "${alert(1)}`",
  ]

  /// As many letters and spaces in the same places.
  static func harmless(_ text: String) -> String {
    String(text.map { $0.isLetter || $0.isNumber || $0 == " " ? $0 : "a" })
  }

  private static func prose(_ text: String) -> [ProsePiece] {
    [.words("a "), .value(.number(1, unit: text), of: text), .value(.text(text), of: text)]
  }

  static func input(_ text: String) -> ReportInput { ReportInput(path: text, fingerprint: text) }

  /// A run with charts, every kind of answer, checks, verdicts, facts, and cells of every kind.
  static func result(_ text: String) -> RunResult {
    var run = ChartSample.run(
      series: [SeriesHeading(name: text, target: text, unit: text)], title: text,
      scenario: ScenarioName(text),
      evidence: ["=", "use: quote"].map {
        ChartSample.fact(
          text, "end", "2022-03", text, text, 3e8...3e8,
          status: $0 == "=" ? .fitted : .leftOut(.repeats(text)),
          of: text)
      })
    run.title = ["en": text, "zh": text]
    run.answers = ["probability", "q0.05", "q0.5", "q0.95", "value", "solution"].map {
      AnswerRow(
        question: text, scenario: ScenarioName(text), of: text, at: text, statistic: $0, value: 0.5,
        standardError: 0.1, unit: text)
    }
    run.foundations = [text: [text]]
    run.sources = [
      SourceRow(id: text, title: text, producer: text, published: text, address: text),
      SourceRow(id: text, title: text, producer: text, published: text, address: "https://" + text),
    ]
    run.checks = [
      CheckRow(
        check: text, scenario: ScenarioName(text), that: text, level: text, held: 0.5, failsAt: text
      )
    ]
    run.verdicts = [
      VerdictRow(
        series: text, readings: [ChosenReading(text, as: .end)], curve: text, code: text,
        facts: [text], sentence: text)
    ]
    run.cells = [
      .text(Translated(forAll: prose(text))),
      .text(Translated(["en": prose(text), "zh": prose(text)])),
      .table(
        TableContent(
          caption: .words(text), columns: [.ours(text), "value"],
          rows: [[.text(text), .number(1, unit: text)]])),
    ]
    return run
  }

  /// The same run of a file in which everything has a title: `name` is what the file calls it, `title` what
  /// people do.
  static func titled(_ name: String, _ title: String) -> RunResult {
    var run = result(name)
    let titles = [name: Translated(english: title, chinese: title)]
    run.naming = Naming(scenarios: titles, questions: titles, quantities: titles)
    run.answers += ["first", "low", "high"].map {
      AnswerRow(
        question: "moves", scenario: ScenarioName(name), of: name, at: "2022",
        statistic: "\($0)(\(name))", value: 0.5, standardError: 0.1, unit: "1")
    }
    let label = run.naming.quantity(name)
    run.cells += [
      .table(
        TableContent(
          caption: .about(.evidence, label, unit: name), columns: [.label(label), "because"],
          rows: [[.label(label), .words(Translated(english: title, chinese: title))]])),
      .table(TableContent(caption: .title(label.title), columns: ["a"], rows: [[.label(label)]])),
    ]
    return run
  }
}
