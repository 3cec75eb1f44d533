public import OgiveEvidence
internal import OgiveNumerics
import OgiveText

/// Which assumptions make something happen: a region of the inputs in which it is frequent.
///
/// It is found by patient rule induction, Friedman & Fisher 1999, doi:10.1023/A:1008894516817, over the
/// draws or over the rows of the file's sweep. Of the boxes on the way the one is kept that gains most:
/// its mass times by how much more frequent the outcome is there, the weighted relative accuracy of
/// Lavrač, Flach & Zupan 1999, doi:10.1007/3-540-48751-4_17.
public struct RegionQuestion: QuestionKind {
  /// What happens: a condition that says its dates, or with ``isOverSweep`` an answer's name.
  public enum Event: Sendable {
    case condition(Expression)
    /// The name of a column of the sweep: `overtake 2024-12`.
    case outcome(Located<String>)
  }

  public var event: Event

  static let card = QuestionCard(
    key: "region",
    example: #"reasons: {region: "channels @ 2022-12 >= 6亿"}"#,
    keys: [
      BlockKey(
        "region",
        "a condition that says its dates by @; with over: sweep a probability in sweep.csv by its "
          + "column's name", .text),
      BlockKey("over", "what is searched: the draws (unless given), or the sweep", .choice(words)),
    ])

  private static let words = ["draws", "sweep"]

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let over = decoder.choice(block["over"], "place to search", among: words)
    if block["over"] != nil, over == nil { return nil }
    if over == "sweep" {
      return decoder.text(block["region"]).map { Self(event: .outcome($0)) }
    }
    return decoder.expression(block["region"]).map { Self(event: .condition($0)) }
  }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? {
    guard case .outcome(let name) = event else { return self }
    let known = links.draft.questions.filter { $0.question.answers(.probability) }.map(\.name.value)
    let question = String(name.value.prefix { $0 != " " })
    if links.draft.sweep.isEmpty {
      decoder.report(
        .invalidQuestion, "this file has no sweep", at: name.location,
        notes: ["leave 'over' out to search the draws"])
      return nil
    }
    guard known.contains(question) else {
      decoder.reportUnknown(
        .unknownReference, "probability", question, among: known, at: name.location)
      return nil
    }
    return self
  }

  var isAboutPaths: Bool { false }

  public var uses: [ExpressionUse] {
    guard case .condition(let condition) = event else { return [] }
    return [ExpressionUse(expression: condition, expectation: .pinnedCondition)]
  }

  public var periods: [Located<CalendarPeriod>] { [] }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool {
    ["density", "base", "coverage", "mass"].contains { statistic == .named($0) }
  }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    guard case .condition(let condition) = event else { return [] }
    let columns = SensitivityInputs(of: context.programs[0], in: context).columns
    let outcome = context.programs[0].evaluate(at: 0, in: context.paths)
    let region = FrequentRegion(
      of: outcome.map { $0 != 0 ? 1 : 0 },
      inputs: columns.map { FrequentRegion.Input(name: $0.name, unit: $0.unit, values: $0.draws) })
    return region.rows(
      question: context.question, scenario: context.paths.name, of: condition.text)
  }

  /// The rows of its answer in every scenario of a sweep.
  func answer(named question: String, over table: SweepTable) -> [AnswerRow] {
    guard case .outcome(let name) = event,
      let column = table.outcomes.names.firstIndex(of: name.value)
    else { return [] }
    var scenarios: [ScenarioName] = []
    for row in table.rows where !scenarios.contains(row.scenario) { scenarios.append(row.scenario) }
    return scenarios.flatMap { scenario -> [AnswerRow] in
      let rows = table.rows.filter { $0.scenario == scenario }
      let inputs = table.changed.indices.compactMap { index -> FrequentRegion.Input? in
        let values = rows.compactMap { $0.values[index]?.number }
        guard values.count == rows.count, Set(values).count > 1 else { return nil }
        return FrequentRegion.Input(
          name: table.changed[index], unit: table.units[index], values: values)
      }
      let outcome = rows.map { $0.found[column] ?? 0 }
      return FrequentRegion(of: outcome, inputs: inputs)
        .rows(question: question, scenario: scenario, of: name.value)
    }
  }
}
