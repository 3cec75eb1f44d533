public import OgiveEvidence
public import OgiveText

extension ScenarioDraft {
  /// Holds the draft against the facts: every series has one that can be fitted, and every ceiling
  /// is a fact that exists.
  ///
  /// - Parameters:
  ///   - book: the facts; nil where they could not be read, so that the rest of the file is checked
  ///     all the same.
  ///   - found: what is wrong with the files of evidence.
  /// - Throws: every mistake of the file, those found in reading it included.
  public func checked(
    against book: EvidenceBook?, found: [Diagnostic] = []
  ) throws(DiagnosticError) -> ScenarioFile {
    var units: [String: Unit] = [:]
    var problems = found
    for series in series {
      guard let book else { continue }
      let selection = book.select(
        subject: series.subject.value, metrics: series.metrics.map(\.value),
        item: series.item?.value, asOf: evidence?.asOf.value)
      units[series.name.value] = selection.used.first { $0.relation != .ratio }?.unit
      if selection.used.isEmpty { problems.append(book.nothingUsable(for: series, selection)) }
      if let problem = book.ceilingProblem(of: series) { problems.append(problem) }
    }
    return try checked(units: units, found: problems)
  }
}

extension EvidenceBook {
  /// What a person has to know whose series has no fact that can be fitted.
  fileprivate func nothingUsable(
    for series: Series, _ selection: EvidenceSelection
  ) -> Diagnostic {
    let reasons = selection.leftOut.prefix(3).map { "'\($0.fact.id)' is left out: \($0.reason)" }
    let isKnown = subjects.contains(series.subject.value)
    return Diagnostic(
      .noUsableFact, "the series '\(series.name.value)' has no usable fact",
      at: isKnown ? series.name.location : series.subject.location,
      notes: reasons.isEmpty ? hints(for: series) : reasons)
  }

  /// What may have been meant by a subject or metric that has no facts at all.
  private func hints(for series: Series) -> [String] {
    let subject = series.subject.value
    guard subjects.contains(subject) else {
      return Suggestion.notes(for: subject, among: subjects) + ["no fact is about '\(subject)'"]
    }
    let known = metrics(of: subject)
    let missing = series.metrics.map(\.value).filter { !known.contains($0) }
    let notes = missing.flatMap { Suggestion.notes(for: $0, among: known) }
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return notes + ["the facts about '\(subject)' are of \(list)"]
  }

  fileprivate func ceilingProblem(of series: Series) -> Diagnostic? {
    guard let ceiling = series.ceiling, case .fact(let id) = ceiling.value, fact(id) == nil else {
      return nil
    }
    return Diagnostic(
      .unknownFact, "there is no fact '\(id)'", at: ceiling.location,
      notes: Suggestion.notes(for: id, among: facts.map(\.id)))
  }
}
