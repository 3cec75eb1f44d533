import OgiveEvidence
import OgiveText

/// The facts that an expression may name by `fact(id)`.
struct KnownFacts: Sendable {
  /// Nil where the facts could not be read: whatever names one is then not at fault.
  private let book: EvidenceBook?
  /// The last day of what was known.
  private let asOf: CalendarDate?

  init(_ book: EvidenceBook? = nil, asOf: CalendarDate? = nil) {
    self.book = book
    self.asOf = asOf
  }

  /// The figure of a fact in its unit; of a growth the factor.
  ///
  /// The failure has no message where the facts could not be read.
  func figure(of id: String) -> Result<Quantity, TextProblem> {
    guard let book else { return .failure(TextProblem(.unknownFact, "")) }
    guard let fact = book.fact(id) else {
      return .failure(
        TextProblem(
          .unknownFact, "unknown fact '\(id)'",
          notes: Suggestion.notes(for: id, among: book.facts.map(\.id))))
    }
    if let asOf, let published = book.source(of: fact)?.publishedBy, published > asOf {
      return .failure(
        TextProblem(
          .valueOutOfRange, "the fact '\(id)' was not known on \(asOf)",
          notes: ["it was published by \(published)"]))
    }
    switch fact.figure {
    case .number(let number): return .success(Quantity(number.value, fact.unit))
    case .ratio(let number): return .success(Quantity(number.value, .one))
    case .interval, .proportions, .date, .text:
      return .failure(
        TextProblem(
          .figureDoesNotFitRelation, "the fact '\(id)' is no single figure",
          notes: ["it says \(fact.published)"]))
    }
  }
}
