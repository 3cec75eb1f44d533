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

  private let factsByID: [String: Fact]
  private let sourcesByID: [String: Source]

  /// The book of facts and sources that have been checked.
  init(facts: [Fact], sources: [Source], warnings: [Diagnostic]) {
    self.facts = facts
    self.sources = sources
    self.warnings = warnings
    factsByID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourcesByID = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fact of this id; nil when there is none.
  public func fact(_ id: String) -> Fact? { factsByID[id] }

  /// The source of this id; nil when there is none.
  public func source(_ id: String) -> Source? { sourcesByID[id] }

  /// Where the fact was read; nil for a fact of another book.
  public func source(of fact: Fact) -> Source? { sourcesByID[fact.source] }

  /// Who produced the figure: what the fact says, else its source's producer, in either case as
  /// lower-case words joined by hyphens, so that `Kuaishou` and `kuaishou` are one.
  public func origin(of fact: Fact) -> String {
    let name = fact.origin ?? source(of: fact)?.producer ?? fact.source
    return name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The first fact of those that the fact repeats, itself where it repeats none.
  public func first(of fact: Fact) -> Fact {
    var first = fact
    while let next = first.sameAs.flatMap({ factsByID[$0] }) { first = next }
    return first
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
