internal import OgiveText

/// Looks for what is wrong between files that may each be sound.
///
/// A reference is not held against a file whose rows could not be read: the id may be in there.
struct BookCheck {
  private let factDrafts: [FactTable.Draft]
  private let sourceDrafts: [SourceTable.Draft]
  private let references: [FactReferences]
  private let factIDs: [CSVCell]
  private let sourceIDs: [CSVCell]

  init(facts factDrafts: [FactTable.Draft], sources sourceDrafts: [SourceTable.Draft]) {
    self.factDrafts = factDrafts
    self.sourceDrafts = sourceDrafts
    references = factDrafts.flatMap(\.references)
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
    return references.compactMap(\.source).filter { !known.contains($0.text) }.map { cell in
      Diagnostic(
        .unknownSource, "there is no source '\(cell.text)'", at: cell.location,
        notes: Suggestion.notes(for: cell.text, among: known))
    }
  }

  private func unknownRepetitions() -> [Diagnostic] {
    guard factDrafts.allSatisfy(\.hasRows) else { return [] }
    let known = Set(factIDs.map(\.text))
    return references.compactMap { row in
      guard let first = row.sameAs, !known.contains(first.text) else { return nil }
      let others = known.subtracting(row.id.map { [$0.text] } ?? [])
      return Diagnostic(
        .unknownFact, "there is no fact '\(first.text)'", at: first.location,
        notes: Suggestion.notes(for: first.text, among: others))
    }
  }

  /// An error at every fact that is part of a circle of repetitions.
  private func circles() -> [Diagnostic] {
    let pairs = references.compactMap { row in row.id.flatMap { id in row.sameAs.map { (id, $0) } }
    }
    let next = Dictionary(
      pairs.map { ($0.text, $1.text) }, uniquingKeysWith: { first, _ in first })
    return pairs.filter { id, _ in
      var visited: Set<String> = []
      var place = next[id.text]
      while let step = place, step != id.text, visited.insert(step).inserted { place = next[step] }
      return place == id.text
    }.map { id, first in
      Diagnostic(
        .circularRepetition, "'\(id.text)' repeats itself in a circle", at: first.location,
        notes: ["the first fact of a group names no other"])
    }
  }
}
