public import OgiveScenarios

/// `report.html`: the answer first, then how far to trust it, the notebook, the charts that it
/// does not show, and the evidence.
///
/// One file that asks the network for nothing. Both languages and every scenario are in it, and style
/// alone shows the chosen ones, so that it reads without JavaScript; its script adds the numbers
/// under the pointer and the facts behind a number.
public struct HTMLReport: Sendable {
  let result: RunResult
  /// The files that the run read.
  let inputs: [ReportInput]
  /// The scenarios, with the readings of ambiguous facts among them, in the order of the answers.
  let scenarios: [ScenarioName]
  let drawn: RunCharts
  let facts: FactLinks

  /// The report of an execution that read `inputs`.
  public init(_ result: RunResult, inputs: [ReportInput] = []) {
    self.result = result
    self.inputs = inputs
    scenarios = result.scenarios
    drawn = RunCharts(result)
    facts = FactLinks(result)
  }

  /// The page, ended by a line feed.
  public var text: String {
    let page = HTML.block("html", ["lang": "en"], [head, body])
    return "<!doctype html>\n" + page.markup + "\n"
  }

  /// Nothing but what the page holds may be loaded.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; "
    + "form-action 'none'"

  private var head: HTML {
    .block(
      "head", [:],
      [
        .mark("meta", ["charset": "utf-8"]),
        .mark(
          "meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
        .mark("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .mark("meta", ["name": "color-scheme", "content": "light dark"]),
        .mark("meta", ["name": "generator", "content": "ogive \(OgiveVersion.text)"]),
        .element("title", text: title.english),
        HTML(
          markup: "<style>\n" + PageAssets.style + ChartStyle.pageSheet + "\n" + switches
            + "</style>"),
      ])
  }

  /// Which scenario under which reading is shown, by the buttons that are pressed.
  private var switches: String {
    scenarios.enumerated().map { index, own in
      let choices = [
        ("scenario", scenarioNames.firstIndex(of: own.scenario)),
        ("reading", readingChoices.firstIndex(of: own.readings)),
      ]
      return choices.map { kind, place in
        ":root:has(.\(kind)s):not(:has(#\(kind)-\(place ?? 0):checked)) .of-\(index)"
      }.joined(separator: ",") + "{display:none}\n"
    }.joined()
  }

  /// The scenarios by themselves.
  var scenarioNames: [String] { Self.distinct(scenarios.map(\.scenario)) }

  /// The readings of ambiguous facts; the first of each tells nothing.
  var readingChoices: [[ChosenReading]] { Self.distinct(scenarios.map(\.readings)) }

  private static func distinct<Name: Hashable>(_ names: [Name]) -> [Name] {
    var seen: Set<Name> = []
    return names.filter { seen.insert($0).inserted }
  }

  private var body: HTML {
    let sections = sections
    let main = HTML.block("main", ["id": "main"], sections.map { $0.html })
    let script = HTML(markup: "<script>\n" + PageAssets.script + "</script>")
    return .block("body", [:], [header, contents(sections), main, footer, dialog, script])
  }

  /// The page stays under a million bytes, its head and its end with it.
  private static let room = 940_000

  /// The sections that have something to say. Fan charts take the room that everything else leaves.
  private var sections: [PageSection] {
    let before = [
      PageSection("answer", .answer, answers),
      PageSection("trust", .trust, [list(verdicts)]),
      PageSection("checks", .checks, [list(checks)]),
    ]
    let (cells, charts) = (cells, otherCharts)
    let evidence = PageSection("evidence", .evidence, evidence)
    let figures = (cells + charts).compactMap { $0?.markup.utf8.count }
    let taken = (before + [evidence]).map(\.size) + figures
    var fans = PageFans(result, scenarios: scenarios, room: Self.room - taken.reduce(0, +))
    let after = [
      PageSection("notebook", .notebook, filled(cells, with: &fans)),
      PageSection("charts", .charts, filledCharts(charts, with: &fans)),
      evidence,
    ]
    return (before + after).filter { !$0.isEmpty }
  }

  private func contents(_ sections: [PageSection]) -> HTML {
    let links = sections.map { section in
      HTML.element("a", ["href": "#\(section.id)"], section.title.html)
    }
    return .block("nav", ["aria-label": Phrase.contents.english], links)
  }

  /// What may be made of the answers, one sentence each.
  private var verdicts: [HTML] {
    VerdictSentences(result).all.map { subject, sentence in
      .element("strong", [:], subject.name)
        + Phrase(": \(sentence.english)", "：\(sentence.chinese)").html
    }
  }

  private var checks: [HTML] {
    CheckSentences(rows: result.checks, naming: result.naming).all.map(\.html)
  }

  /// A list; nothing where it has no items.
  private func list(_ items: [HTML]) -> HTML {
    items.isEmpty ? .nothing : .block("ul", [:], items.map { .element("li", [:], $0) })
  }
}
