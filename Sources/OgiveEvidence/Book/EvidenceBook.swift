public import OgiveText

/// The facts of all files with their sources: what a fit may draw from.
///
/// Every fact has a source that exists, every repetition leads to a first fact, and no two facts
/// have one id.
public struct EvidenceBook: Sendable, Hashable {
  /// The facts, in the order of files and rows.
  public let facts: [Fact]
  /// The sources, in the order of files and rows.
  public let sources: [Source]
  /// Doubts about the files that do not stop their reading.
  public let warnings: [Diagnostic]
  /// The errors of kinds of sources that somebody judges otherwise than by default.
  public private(set) var statedErrors: [SourceKind: MeasurementError] = [:]

  private let factsByID: [String: Fact]
  private let sourcesByID: [String: Source]
  /// The first fact of the chain that each repetition begins, by id.
  private let firstIDs: [String: String]

  /// The book of facts and sources that have been checked.
  init(facts: [Fact], sources: [Source], warnings: [Diagnostic]) {
    self.facts = facts
    self.sources = sources
    self.warnings = warnings
    firstIDs = Self.firstIDs(of: facts)
    factsByID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourcesByID = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fact of this id; nil when there is none.
  public func fact(_ id: String) -> Fact? { factsByID[id] }

  /// The source of this id; nil when there is none.
  public func source(_ id: String) -> Source? { sourcesByID[id] }

  /// Where the fact was read; nil for a fact of another book.
  public func source(of fact: Fact) -> Source? { sourcesByID[fact.source] }

  /// The book with the errors of some kinds of sources judged otherwise.
  public func stating(_ errors: [SourceKind: MeasurementError]) -> EvidenceBook {
    var copy = self
    copy.statedErrors = errors
    return copy
  }

  /// How far the fact is from the truth, by the kind of its source; a source without a kind is taken
  /// for the press.
  public func measurementError(of fact: Fact) -> MeasurementError {
    let kind = source(of: fact)?.kind ?? .press
    return statedErrors[kind] ?? kind.measurementError
  }

  /// Who produced the figure: what the fact says, else its source's producer, in either case as
  /// lower-case words joined by hyphens, so that `Kuaishou` and `kuaishou` are one.
  public func origin(of fact: Fact) -> String {
    let name = fact.origin ?? source(of: fact)?.producer ?? fact.source
    return name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The first fact of those that the fact repeats, itself where it repeats none.
  public func first(of fact: Fact) -> Fact {
    guard let next = fact.sameAs.flatMap({ factsByID[$0] }) else { return fact }
    return firstIDs[next.id].flatMap { factsByID[$0] } ?? next
  }

  /// Where the chain of each repetition ends. Each fact is passed once, however long the chains are.
  private static func firstIDs(of facts: [Fact]) -> [String: String] {
    let known = Set(facts.map(\.id))
    let next = Dictionary(
      facts.compactMap { fact in fact.sameAs.map { (fact.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    ).filter { known.contains($0.value) }
    var firsts: [String: String] = [:]
    for start in next.keys {
      var chain: [String] = []
      var place = start
      while let step = next[place], firsts[place] == nil {
        chain.append(place)
        place = step
      }
      let first = firsts[place] ?? place
      for id in chain { firsts[id] = first }
    }
    return firsts
  }

  /// The subjects of the facts, in alphabetical order.
  public var subjects: [String] { Set(facts.map(\.subject)).sorted() }

  /// The metrics of a subject's facts, in alphabetical order.
  public func metrics(of subject: String) -> [String] {
    Set(facts.filter { $0.subject == subject }.map(\.metric)).sorted()
  }

  /// The items of a subject's metric, in alphabetical order.
  public func items(of subject: String, metric: String) -> [String] {
    Set(facts.filter { $0.subject == subject && $0.metric == metric }.compactMap(\.item)).sorted()
  }
}
