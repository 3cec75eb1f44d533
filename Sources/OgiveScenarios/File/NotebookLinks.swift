import OgiveEvidence
import OgiveText

/// Holds the notebook against the series, questions and scenarios that it names.
enum NotebookLinks {
  static func check(_ draft: ScenarioDraft, with decoder: inout NodeDecoder) {
    for cell in draft.notebook {
      switch cell {
      case .table(let request): check(request, draft, with: &decoder)
      case .chart(let request): check(request, draft, with: &decoder)
      case .sources: break
      case .text(let texts):
        for case .placeholder(let placeholder) in texts.inOrder.flatMap(\.value.pieces) {
          check(placeholder, draft, with: &decoder)
        }
      }
    }
  }

  /// The facts that prose quotes, by their ids; those that there are not are reported.
  static func quotedFacts(
    of draft: ScenarioDraft, in book: EvidenceBook, with decoder: inout NodeDecoder
  ) -> [String: Fact] {
    var found: [String: Fact] = [:]
    for case .text(let texts) in draft.notebook {
      for case .fact(let id) in texts.inOrder.flatMap(\.value.pieces) {
        found[id.value] = book.fact(id.value)
        if found[id.value] == nil {
          decoder.reportUnknown(
            .unknownFact, "fact", id.value, among: book.facts.map(\.id), at: id.location)
        }
      }
    }
    return found
  }

  private static func check(
    _ request: Located<TableRequest>, _ draft: ScenarioDraft, with decoder: inout NodeDecoder
  ) {
    switch request.value {
    case .evidence(let name), .forecast(let name), .parameters(let name?):
      let known = draft.series.map(\.name.value)
      if !known.contains(name) {
        decoder.reportUnknown(
          .unknownReference, "series", name, among: known, at: request.location)
      }
    case .answers(let name?): _ = question(name, draft, at: request.location, with: &decoder)
    case .sweep(let name): checkSwept(name, draft, at: request.location, with: &decoder)
    case .answers(nil), .parameters(nil), .scenarios, .assumptions: break
    }
  }

  /// The question of a name, reported where there is none.
  static func question(
    _ name: String, _ draft: ScenarioDraft, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) -> NamedQuestion? {
    if let found = draft.questions.first(where: { $0.name.value == name }) { return found }
    // A question that could not be read has been reported where it stands.
    if !draft.questionNames.contains(name) {
      decoder.reportUnknown(
        .unknownReference, "question", name, among: draft.questionNames, at: location)
    }
    return nil
  }

  /// Far more ways to read the facts than anyone waits for.
  private static let variantLimit = 1000

  /// The scenarios, each under every way to read the facts, as the answers name them.
  private static func variantNames(of draft: ScenarioDraft) -> [String] {
    let readings = draft.evidence?.readings ?? []
    let count = readings.filter { $0.leader == nil }.reduce(1.0) { $0 * Double($1.kinds.count) }
    let told = count > Double(variantLimit) ? [[]] : EvidenceVariant.told(of: readings)
    return told.flatMap { readings in
      draft.scenarioNames.map { ScenarioName($0, readings: readings).description }
    }
  }

  private static func check(
    _ placeholder: Located<Placeholder>, _ draft: ScenarioDraft, with decoder: inout NodeDecoder
  ) {
    let place = placeholder.location
    let wanted = placeholder.value
    if let scenario = wanted.scenario, !draft.scenarioNames.contains(scenario) {
      let known = variantNames(of: draft)
      if !known.contains(scenario) {
        decoder.reportUnknown(.unknownReference, "scenario", scenario, among: known, at: place)
      }
    }
    guard let named = question(wanted.question, draft, at: place, with: &decoder) else { return }
    let question = named.question
    checkAsked(named, in: wanted.scenario, at: place, with: &decoder)
    if !question.answers(wanted.statistic) {
      decoder.report(
        .unknownChoice, "the question '\(wanted.question)' has no such answer", at: place,
        notes: ["{{name.probability}} of a condition, {{name.p50}} of quantiles and dates"])
    }
    let texts = question.uses.map(\.expression.text)
    if let of = wanted.of, !texts.contains(of) {
      decoder.reportUnknown(.unknownReference, "figure", of, among: texts, at: place)
    }
    let periods = question.periods.map(\.value.description)
    if let at = wanted.at, !periods.contains(at) {
      decoder.reportUnknown(.unknownReference, "period", at, among: periods, at: place)
    }
  }

  /// A number is quoted of a scenario in which its question is asked.
  private static func checkAsked(
    _ question: NamedQuestion, in scenario: String?, at place: SourceLocation,
    with decoder: inout NodeDecoder
  ) {
    guard let scenarios = question.scenarios, let scenario else { return }
    // As the answers name it, a scenario may be followed by the reading of its facts.
    let isAsked = scenarios.contains {
      scenario == $0.value || scenario.hasPrefix($0.value + " (")
    }
    guard !isAsked else { return }
    decoder.report(
      .unknownReference, "the question '\(question.name.value)' is not asked in '\(scenario)'",
      at: place, notes: ["it is asked in \(scenarios.map(\.value).joined(separator: ", "))"])
  }
}
