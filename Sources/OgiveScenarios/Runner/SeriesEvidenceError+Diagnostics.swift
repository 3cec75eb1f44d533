internal import OgiveEvidence
internal import OgiveInference
internal import OgiveText

extension SeriesEvidenceError {
  /// What a person who wrote the series has to know.
  func diagnostics(for series: Series) -> [Diagnostic] {
    switch self {
    case .noLevel:
      [
        Diagnostic(
          .noUsableFact, "no fact states a level of '\(series.name.value)'",
          at: series.name.location,
          notes: ["a ratio alone does not say how high the curve is"])
      ]
    case .problems(let problems):
      problems.map { $0.diagnostic(for: series) }
    case .tooMany(let count):
      [
        Diagnostic(
          .tooManyFacts,
          "'\(series.name.value)' has \(count) facts, more than the "
            + "\(SeriesEvidence.mostFacts) that can be fitted together",
          at: series.name.location,
          notes: [
            "take monthly or quarterly figures, give some facts 'use: audit',"
              + " or forecast a long plain series with 'ogive forecast'"
          ])
      ]
    }
  }
}

extension FactProblem {
  fileprivate func diagnostic(for series: Series) -> Diagnostic {
    switch reason {
    case .unit(let unit):
      Diagnostic(
        .unitMismatch, "'\(fact.id)' is in '\(fact.unit)', which is not '\(unit)'",
        at: fact.location(of: .unit), notes: ["the series '\(series.name.value)' is in '\(unit)'"])
    case .notPositive:
      Diagnostic(
        .valueNotPositive, "the level of '\(fact.id)' is not above zero",
        at: fact.location(of: .value), notes: ["growth curves are positive"])
    case .noWhole:
      Diagnostic(wholeUnknownOf: fact, in: series)
    case .notBelowOne:
      Diagnostic(
        .valueOutOfRange, "'\(fact.id)' is not below the whole that it is a share of",
        at: fact.location(of: .value),
        notes: ["'of' of '\(series.name.value)' lists the series itself: its share is below 100%"])
    case .noOperator:
      Diagnostic(
        .figureDoesNotFitRelation, "'\(fact.id)' says nothing about one series' level",
        at: fact.location(of: .periodKind), notes: ["give it 'use: quote' to keep it unfitted"])
    }
  }
}

extension EvidencePosteriorError {
  /// What a person who named the curve at `location` has to know.
  func diagnostic(
    for series: Series, at location: SourceLocation, in book: EvidenceBook
  ) -> Diagnostic {
    switch self {
    case .launchUnknown(let family):
      Diagnostic(
        .curveDoesNotApply, "'\(family)' counts its time from a launch", at: location,
        notes: ["say when '\(series.name.value)' began with 'since'"])
    case .noMember(let family):
      Diagnostic(
        .curveDoesNotApply, "'\(family)' cannot be fitted to the facts of '\(series.name.value)'",
        at: location, notes: ["try another curve, or check the facts"])
    case .contradiction(let ids):
      Self.contradiction(of: ids.compactMap { book.fact($0) }, in: series, at: location)
    }
  }

  private static func contradiction(
    of facts: [Fact], in series: Series, at location: SourceLocation
  ) -> Diagnostic {
    let names = facts.map { "'\($0.id)' (\($0.claim))" }
    let message =
      names.count == 1
      ? "\(names[0]) cannot be true beside the other facts of '\(series.name.value)'"
      : "\(names.joined(separator: " and ")) cannot be true together"
    return Diagnostic(
      .factsContradict, message, at: facts.first?.location(of: .value) ?? location,
      notes: ["one of them is a slip or about something else; 'use: audit' keeps it out of the fit"]
    )
  }
}
