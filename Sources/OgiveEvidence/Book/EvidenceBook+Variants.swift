extension EvidenceBook {
  /// The book in which a fact is about something else of its period, with every fact of its sentence:
  /// those of one subject, metric, source and period that were read in the same way.
  ///
  /// A growth rate that stands beside its level is then between two readings of the same kind. The
  /// book itself where there is no such fact.
  public func reading(_ id: String, as kind: PeriodKind) -> EvidenceBook {
    guard let fact = fact(id) else { return self }
    let read = facts.map { other in
      let isOfTheSentence =
        other.subject == fact.subject && other.metric == fact.metric && other.item == fact.item
        && other.source == fact.source && other.period == fact.period
        && other.periodKind == fact.periodKind
      return isOfTheSentence ? other.read(as: kind) : other
    }
    return EvidenceBook(facts: read, sources: sources, warnings: warnings).stating(statedErrors)
  }
}
