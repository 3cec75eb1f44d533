import OgiveEvidence
import OgiveInference
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

  /// What a fact is in an expression.
  enum Value {
    /// Its figure in its unit; of a growth the factor.
    case figure(Quantity)
    /// What leaves a range open: any value of it is as likely. A date is some instant of its period, in
    /// decimal years as `time` is.
    case range(AssumedNumber)
  }

  /// The value of a fact.
  ///
  /// The failure has no message where the facts could not be read.
  func value(of id: String, at location: SourceLocation) -> Result<Value, TextProblem> {
    fact(id).flatMap { value(of: $0, at: location) }
  }

  /// A fact, with what it says as a measurement of a number.
  func measurement(of id: String) -> Result<(fact: Fact, says: FactMeasurement), TextProblem> {
    guard let book else { return .failure(TextProblem(.unknownFact, "")) }
    return fact(id).flatMap { fact in
      guard let says = try? FactMeasurement(fact, in: book) else {
        return .failure(
          TextProblem(
            .figureDoesNotFitRelation, "the fact '\(id)' is no figure above zero",
            notes: ["it says \(fact.published)"]))
      }
      return .success((fact, says))
    }
  }

  /// Whether the facts could be read.
  var areRead: Bool { book != nil }

  /// The period of a fact that says when something happens.
  func date(of id: String) -> Result<CalendarPeriod, TextProblem> {
    fact(id).flatMap { fact in
      if case .date(let period) = fact.figure { return .success(period) }
      return .failure(
        TextProblem(
          .figureDoesNotFitRelation, "the fact '\(id)' is no date",
          notes: ["it says \(fact.published)"]))
    }
  }

  /// The fact of an id, if it was known.
  private func fact(_ id: String) -> Result<Fact, TextProblem> {
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
    return .success(fact)
  }

  private func value(of fact: Fact, at location: SourceLocation) -> Result<Value, TextProblem> {
    switch fact.figure {
    case .number(let number): return .success(.figure(Quantity(number.value, fact.unit)))
    case .ratio(let number): return .success(.figure(Quantity(number.value, .one)))
    case .interval(let low, let high) where low.value < high.value:
      return .success(range(from: low.value, to: high.value, fact, unit: fact.unit, at: location))
    case .interval(let low, _): return .success(.figure(Quantity(low.value, fact.unit)))
    case .date(let period):
      return .success(
        range(from: period.startYear, to: period.endYear, fact, unit: .year, at: location))
    case .proportions, .text:
      return .failure(
        TextProblem(
          .figureDoesNotFitRelation, "the fact '\(fact.id)' is no single figure",
          notes: ["it says \(fact.published)"]))
    }
  }

  private func range(
    from low: Double, to high: Double, _ fact: Fact, unit: Unit, at location: SourceLocation
  ) -> Value {
    .range(
      AssumedNumber(
        name: Located("fact(\(fact.id))", at: location),
        distribution: .uniform(min: low, max: high), unit: unit,
        because: Translated(
          english: "the fact says \(fact.published), and any value of it is as likely",
          chinese: "事实说 \(fact.published)，其中各值同样可能"),
        cite: Located(fact.id, at: location)))
  }
}
