import OgiveText

/// `notebook`, the cells that are printed, in order.
///
/// - `text`: CommonMark prose; `{{question.statistic}}` stands for an answer, see ``Placeholder``.
/// - `table`: `evidence(series)`, `answers`, `answers(question)`, `parameters`,
///   `parameters(series)`, `forecast(series)` or `scenarios`.
struct NotebookSection: ScenarioSection {
  private static let keys = [
    BlockKey(
      "text", "CommonMark prose; {{question.probability}} or {{question.p50}} is filled in", .text),
    BlockKey(
      "table",
      "one of evidence(series), answers, answers(question), parameters, parameters(series), "
        + "forecast(series), scenarios",
      .pattern(
        #"^(answers|parameters|scenarios|(evidence|answers|parameters|forecast)\([^()]+\))$"#,
        example: "evidence(channels)")),
  ]

  let key = BlockKey(
    "notebook", "the cells that are printed, in order",
    .list(of: .block(Self.keys), atLeast: 0))
  let example = """
    notebook:
      - text: |
          ## What was known in April 2022
          The odds are {{target.probability}}, with concerts {{target.probability in concerts}}.
      - table: "evidence(channels)"
      - table: answers
      - table: parameters
      - table: "forecast(channels)"
      - table: scenarios

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
        decoder.report(.wrongType, "a cell has one key, 'text' or 'table'", at: item.location)
      }
      if let text = block["text"], let cell = template(text, with: &decoder) {
        draft.notebook.append(.text(cell))
      }
      if let table = table(block["table"], with: &decoder) {
        draft.notebook.append(.table(table))
      }
    }
  }

  private func template(_ node: YAMLNode, with decoder: inout NodeDecoder) -> TextTemplate? {
    guard decoder.text(node) != nil, let scalar = node.scalar else { return nil }
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
