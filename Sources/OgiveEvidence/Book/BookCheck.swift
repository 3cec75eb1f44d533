internal import OgiveText

/// Looks for what is wrong between files that may each be sound.
///
/// A reference is not held against a file whose rows could not be read: the id may be in there.
struct BookCheck {
  private let factDrafts: [FactTable.Draft]
  private let sourceDrafts: [SourceTable.Draft]
  private let facts: [Fact]
  private let factIDs: [CSVCell]
  private let sourceIDs: [CSVCell]

  init(facts factDrafts: [FactTable.Draft], sources sourceDrafts: [SourceTable.Draft]) {
    self.factDrafts = factDrafts
    self.sourceDrafts = sourceDrafts
    facts = factDrafts.flatMap(\.facts)
    factIDs = factDrafts.flatMap(\.identifiers)
    sourceIDs = sourceDrafts.flatMap(\.identifiers)
  }

  /// Every mistake, in the files and between them.
  func problems() -> [Diagnostic] {
    factDrafts.flatMap(\.problems) + sourceDrafts.flatMap(\.problems)
      + Identifiers.duplicates(among: factIDs) + Identifiers.duplicates(among: sourceIDs)
      + unknownSources() + unknownRepetitions() + circles()
  }

  private func unknownSources() -> [Diagnostic] {
    guard sourceDrafts.allSatisfy(\.hasRows) else { return [] }
    let known = Set(sourceIDs.map(\.text))
    return facts.filter { !known.contains($0.source) }.map { fact in
      Diagnostic(
        .unknownSource, "there is no source '\(fact.source)'", at: fact.location(of: .source),
        notes: Suggestion.notes(for: fact.source, among: known))
    }
  }

  private func unknownRepetitions() -> [Diagnostic] {
    guard factDrafts.allSatisfy(\.hasRows) else { return [] }
    let known = Set(factIDs.map(\.text))
    return facts.compactMap { fact in
      guard let first = fact.sameAs, !known.contains(first) else { return nil }
      return Diagnostic(
        .unknownFact, "there is no fact '\(first)'", at: fact.location(of: .sameAs),
        notes: Suggestion.notes(for: first, among: known.subtracting([fact.id])))
    }
  }

  /// An error at every fact that is part of a circle of repetitions.
  private func circles() -> [Diagnostic] {
    let next = Dictionary(
      facts.compactMap { fact in fact.sameAs.map { (fact.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return facts.filter { fact in
      var visited: Set<String> = []
      var place = next[fact.id]
      while let id = place, id != fact.id, visited.insert(id).inserted { place = next[id] }
      return place == fact.id
    }.map { fact in
      Diagnostic(
        .circularRepetition, "'\(fact.id)' repeats itself in a circle",
        at: fact.location(of: .sameAs), notes: ["the first fact of a group names no other"])
    }
  }
}
