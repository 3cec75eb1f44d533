import OgiveText

/// `notebook`, the cells that are printed, in order.
///
/// - `text`: CommonMark prose, for every reader or as `{en: …, zh: …}`; `{{question.statistic}}` stands for
///   an answer, see ``Placeholder``, and `{{fact(id)}}` for the figure of a fact.
/// - `table`: `evidence(series)`, `answers`, `answers(question)`, `parameters`,
///   `parameters(series)`, `forecast(series)`, `sweep(question)`, `scenarios` or `assumptions`.
/// - `chart`: `fan(series)`, `fan(stock)`, `fan(definition)`, `fan(metric, scenarios: [one, other])`,
///   `crossing(question)`, `tornado(question)`, `density(series.parameter)`, `density(assumption)`,
///   `share(one, other)`, `sweep(question, against: axis)` or `backtest(series)`.
/// - `sources`: `all`, a table of every source that is used.
struct NotebookSection: ScenarioSection {
  private static let prose = ReaderText(name: "the text")
  private static let keys = [
    BlockKey(
      "text",
      "CommonMark prose, for every reader or {en: …, zh: …}; {{question.probability}}, {{question.p50}} and "
        + "{{fact(id)}} are filled in", prose.shape),
    BlockKey(
      "table",
      "one of evidence(series), answers, answers(question), parameters, parameters(series), "
        + "forecast(series), sweep(question), scenarios, assumptions",
      .pattern(
        #"^(answers|parameters|scenarios|assumptions|(evidence|answers|parameters|forecast|sweep)\([^()]+\))$"#,
        example: "evidence(channels)")),
    BlockKey(
      "chart",
      "one of fan(series), fan(stock), fan(definition), fan(metric, scenarios: [one, other]), "
        + "crossing(question), tornado(question), density(series.parameter), density(assumption), share(one, other), "
        + "sweep(question, against: axis), backtest(series)",
      .pattern(
        #"^(fan|crossing|tornado|density|share|sweep|backtest)\([^()]+\)$"#,
        example: "fan(channels)")),
    BlockKey("sources", "all: a table of every source that is used", .choice(["all"])),
  ]

  let key = BlockKey(
    "notebook", "the cells that are printed, in order",
    .list(of: .block(Self.keys), atLeast: 0))
  let example = """
    notebook:
      - text: |
          ## What was known in April 2022
          The odds are {{target.probability}}, with concerts {{target.probability in concerts}}.
      - text: {en: "They are {{target.probability}}.", zh: "概率为 {{target.probability}}。"}
      - table: "evidence(channels)"
      - table: answers
      - table: parameters
      - table: "forecast(channels)"
      - table: scenarios
      - table: assumptions
      - chart: "fan(dau, scenarios: [base, concerts])"
      - chart: crossing(overtake)
      - chart: density(channels.capacity)
      - chart: "share(channels, douyin)"
      - table: sweep(target)
      - chart: backtest(channels)
      - sources: all

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    if node.isNull { return }
    guard case .list(let items) = node.content else {
      decoder.reportType(of: node, expected: "a list of cells", notes: ["- text: … or - table: …"])
      return
    }
    for item in items {
      guard let block = decoder.block(item, Self.keys, called: "a cell") else { continue }
      if block.entries.count != 1 {
        decoder.report(
          .wrongType, "a cell has one key: text, table, chart or sources", at: item.location)
      }
      if let text = block["text"] {
        let texts = Self.prose.decode(text, with: &decoder)
        if !texts.byLanguage.isEmpty {
          draft.notebook.append(.text(texts.map { template($0, with: &decoder) }))
        }
      }
      if let table = table(block["table"], with: &decoder) {
        draft.notebook.append(.table(table))
      }
      if let chart = chart(block["chart"], with: &decoder) { draft.notebook.append(.chart(chart)) }
      if decoder.choice(block["sources"], "table of sources", among: ["all"]) != nil {
        draft.notebook.append(.sources)
      }
    }
  }

  private func chart(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<ChartRequest>? {
    guard decoder.text(node) != nil, let scalar = node?.scalar else { return nil }
    return decoder.parsed(scalar) { text throws(TextProblem) in try ChartRequest(parsing: text) }
  }

  private func template(_ scalar: YAMLScalar, with decoder: inout NodeDecoder) -> TextTemplate {
    var problems: [TextProblem] = []
    let template = TextTemplate(parsing: scalar.text, places: scalar.places, problems: &problems)
    for problem in problems {
      let place = scalar.places.location(offset: problem.offset, length: problem.length)
      decoder.report(problem.code, problem.message, at: place, notes: problem.notes)
    }
    return template
  }

  private func table(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<TableRequest>? {
    guard decoder.text(node) != nil, let scalar = node?.scalar else { return nil }
    return decoder.parsed(scalar) { text throws(TextProblem) in try TableRequest(parsing: text) }
  }
}
