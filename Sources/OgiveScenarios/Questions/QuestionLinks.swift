import OgiveEvidence

/// What a question may be about: the file it stands in, and the facts.
struct QuestionLinks {
  let draft: ScenarioDraft
  let units: [String: Unit]
  /// Nil where the facts could not be read.
  let book: EvidenceBook?

  /// The series and assumed numbers that an expression rests on, by itself or through definitions and
  /// stocks, or through what happens to the series that it reads.
  func roots(of expression: Expression) -> Set<String> {
    let seen = expression.syntax.roots(definitions: draft.definitions, stocks: draft.stocks)
    let known = Set(draft.seriesNames + draft.assumptionNames)
    let owners = Set(seen.map(\.owner))
    let drawn = draft.merged.flatMap(\.events).filter { owners.contains($0.series.value) }
      .flatMap(\.drawnNames)
    return owners.union(drawn).intersection(known)
  }
}
