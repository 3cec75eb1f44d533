public import OgiveEvidence
public import OgiveText

extension ScenarioDraft {
  /// Holds the draft against the facts, and compiles its expressions.
  ///
  /// - Parameters:
  ///   - book: the facts and sources of the files that ``evidence`` names; nil where they could
  ///     not be read.
  ///   - found: what is wrong with those files, so that it is reported together with the rest.
  /// - Throws: every mistake of the file, those found in reading it included.
  public func checked(
    against book: EvidenceBook?, found: [Diagnostic] = []
  ) throws(DiagnosticError) -> ScenarioFile {
    var decoder = NodeDecoder(diagnostics: diagnostics + found)
    var draft = self
    draft.placeEvents(by: book, with: &decoder)
    return try draft.linked(to: book, with: &decoder)
  }

  /// Reads the scenarios anew where dates of facts place their events, now that the facts are there.
  private mutating func placeEvents(by book: EvidenceBook?, with decoder: inout NodeDecoder) {
    let events = merged.flatMap(\.events)
    guard let book, events.contains(where: { !$0.dates.isEmpty }) else { return }
    facts = KnownFacts(book, asOf: evidence?.asOf.value)
    merged = ScenarioMerge(self).merged(with: &decoder)
  }

  private func linked(
    to book: EvidenceBook?, with decoder: inout NodeDecoder
  ) throws(DiagnosticError) -> ScenarioFile {
    let known = book.map { EvidenceLinks(draft: self, book: $0).found(with: &decoder) }
    PastEvents(scenarios: merged, selections: known?.selections ?? [:]).warn(with: &decoder)
    let links = AssumptionLinks(
      draft: self, units: (known ?? statedUnits).units, book: book)
    let assumptions = links.assumptions(with: &decoder)
    var competition = CompetitionLinks(draft: self, units: (known ?? statedUnits).units)
      .competition(with: &decoder)
    let correlations = CorrelationLinks(draft: self)
    correlations.check(with: &decoder)
    competition?.correlation = correlations.capacities(with: &decoder)
    let numbers = links.numbers(with: &decoder)
    let found = known ?? statedUnits
    var draft = self
    let questions = QuestionLinks(draft: self, units: found.units, book: book)
    draft.questions = self.questions.compactMap { question in
      guard let kind = question.question as? any QuestionKind else { return question }
      return kind.linked(questions, with: &decoder).map {
        var linked = question
        linked.question = $0
        return linked
      }
    }
    var file = try draft.compiled(found, assumptions, numbers, book, with: &decoder)
    file.competition = competition
    return file
  }

  private func compiled(
    _ found: EvidenceLinks.Found, _ assumptions: [Assumption], _ numbers: [AssumedNumber],
    _ book: EvidenceBook?, with decoder: inout NodeDecoder
  ) throws(DiagnosticError) -> ScenarioFile {
    let sweep = SweepLinks(draft: self).axes(with: &decoder)
    let quoted = book.map { NotebookLinks.quotedFacts(of: self, in: $0, with: &decoder) }
    var scenarios: [Scenario] = []
    if let time {
      var checker = ScenarioChecker(
        draft: self, units: found.units, numbers: numbers, book: book, time: time)
      checker.checkDefinitions(with: &decoder)
      for scenario in merged {
        scenarios.append(checker.scenario(scenario, with: &decoder))
      }
    }
    guard !decoder.hasErrors, let time, let evidence else {
      throw DiagnosticError(decoder.sorted)
    }
    return ScenarioFile(
      path: path, title: title, seed: seed, draws: draws, time: time, evidence: evidence,
      series: series, units: found.units, selections: found.selections, competition: nil,
      assumptions: assumptions,
      numbers: numbers, correlations: CorrelationLinks(draft: self).ofDraws, stocks: stocks,
      definitions: definitions,
      scenarios: scenarios,
      questions: questions, checks: checks, sweep: sweep, notebook: notebook,
      quotedFacts: quoted ?? [:],
      warnings: decoder.sorted)
  }

  /// Where the facts could not be read, series are as good as they say.
  private var statedUnits: EvidenceLinks.Found {
    var found = EvidenceLinks.Found()
    for series in series { found.units[series.name.value] = series.unit?.value }
    return found
  }
}
