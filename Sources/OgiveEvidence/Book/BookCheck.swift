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

  /// Every mistake, in the files and between them, but for ``unknownRepetitions(isWhole:)``.
  func problems() -> [Diagnostic] {
    factDrafts.flatMap(\.problems) + sourceDrafts.flatMap(\.problems)
      + Identifiers.duplicates(among: factIDs) + Identifiers.duplicates(among: sourceIDs)
      + unknownSources() + circles()
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

  /// The facts that repeat one that is in no file: an error in the whole of the evidence, a warning in
  /// a part of it.
  func unknownRepetitions(isWhole: Bool) -> [Diagnostic] {
    guard factDrafts.allSatisfy(\.hasRows) else { return [] }
    let known = Set(factIDs.map(\.text))
    // Each suggestion looks at every id: of a great many facts only the first strangers get one.
    var suggestions = max(1, Self.comparisons / max(1, known.count))
    return references.compactMap { row in
      guard let first = row.sameAs, !known.contains(first.text) else { return nil }
      suggestions -= 1
      let others = known.lazy.filter { $0 != row.id?.text }
      let notes = suggestions < 0 ? [] : Suggestion.notes(for: first.text, among: others)
      return Diagnostic(
        .unknownFact, "there is no fact '\(first.text)'", at: first.location,
        notes: notes + (isWhole ? [] : ["if it is in another file, name that file too"]),
        severity: isWhole ? .error : .warning)
    }
  }

  /// How many pairs of words are compared to find out what was meant.
  private static let comparisons = 1_000_000

  /// An error at every fact that is part of a circle of repetitions.
  private func circles() -> [Diagnostic] {
    let pairs = references.compactMap { row in row.id.flatMap { id in row.sameAs.map { (id, $0) } }
    }
    let next = Dictionary(
      pairs.map { ($0.text, $1.text) }, uniquingKeysWith: { first, _ in first })
    let circling = Self.circles(of: next, from: pairs.map(\.0.text))
    return pairs.filter { circling.contains($0.0.text) }.map { id, first in
      Diagnostic(
        .circularRepetition, "'\(id.text)' repeats itself in a circle", at: first.location,
        notes: ["the first fact of a group names no other"])
    }
  }

  /// The ids that lead back to themselves. Each id is passed once, however long the chains are.
  private static func circles(of next: [String: String], from starts: [String]) -> Set<String> {
    var walks: [String: Int] = [:]
    var circling: Set<String> = []
    for (walk, start) in starts.enumerated() {
      var place: String? = start
      while let step = place, walks[step] == nil {
        walks[step] = walk
        place = next[step]
      }
      // Back at a place of this same walk: what lies between is a circle.
      guard let meeting = place, walks[meeting] == walk else { continue }
      var member = meeting
      while circling.insert(member).inserted, let step = next[member] { member = step }
    }
    return circling
  }
}
