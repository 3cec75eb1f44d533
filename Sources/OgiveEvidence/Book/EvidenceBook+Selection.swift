extension EvidenceBook {
  /// The facts of a subject's metrics that a fit may use, and the others with the reason.
  ///
  /// Of facts that repeat each other only one enters: the one that the others lead to, or, where
  /// that one may not be used, the one published first.
  ///
  /// - Parameters:
  ///   - item: the one thing that the facts are about; nil for those that are about the subject
  ///     as a whole.
  ///   - asOf: the last day of what is known; nil to know everything. A source that is dated by
  ///     month or year counts as published on its last day.
  public func select(
    subject: String, metrics: [String], item: String? = nil, asOf: CalendarDate? = nil
  ) -> EvidenceSelection {
    let candidates = Self.inOrder(
      facts.filter {
        $0.subject == subject && metrics.contains($0.metric) && $0.item == item
      })
    let barred = candidates.map { reason(against: $0, asOf: asOf) }
    let entrants = zip(candidates, barred).filter { $0.1 == nil }.map(\.0)
    let speakers = self.speakers(of: entrants)
    var used: [Fact] = []
    var leftOut: [LeftOutFact] = []
    for (fact, reason) in zip(candidates, barred) {
      let speaker = speakers[first(of: fact).id] ?? fact.id
      if let reason = reason ?? (speaker == fact.id ? nil : .repeats(speaker)) {
        leftOut.append(LeftOutFact(fact: fact, reason: reason))
      } else {
        used.append(fact)
      }
    }
    return EvidenceSelection(used: used, leftOut: leftOut)
  }

  /// Why the fact by itself may not enter a fit; nil when it may.
  private func reason(against fact: Fact, asOf: CalendarDate?) -> LeftOutFact.Reason? {
    if fact.use != .fit { return .use(fact.use) }
    if !fact.relation.isFitted { return .relation(fact.relation) }
    if !fact.periodKind.isFitted { return .periodKind(fact.periodKind) }
    if case .proportions = fact.figure { return .proportions }
    if let asOf, let source = source(of: fact), source.publishedBy > asOf {
      return .publishedAfter(asOf)
    }
    return nil
  }

  /// The fact that enters for each group of repetitions, by the id of the group's first fact.
  private func speakers(of entrants: [Fact]) -> [String: String] {
    let groups = Dictionary(grouping: entrants) { first(of: $0).id }
    return groups.compactMapValues { group in
      group.first { $0.sameAs == nil }?.id
        ?? group.min { (publication(of: $0), $0.id) < (publication(of: $1), $1.id) }?.id
    }
  }

  private func publication(of fact: Fact) -> Int {
    source(of: fact)?.publishedBy.dayNumber ?? .max
  }

  /// In order of period and id, whatever the order of rows.
  static func isInOrder(_ a: Fact, _ b: Fact) -> Bool {
    (a.period.firstDay, a.period.dayAfter, a.id) < (b.period.firstDay, b.period.dayAfter, b.id)
  }

  /// The facts in order of period and id. A fact is large: its place is sorted, and it moves once.
  static func inOrder(_ facts: [Fact]) -> [Fact] {
    facts.indices.map { index in
      let (period, id) = (facts[index].period, facts[index].id)
      return (period.firstDay, period.dayAfter, id, index)
    }.sorted { $0 < $1 }.map { facts[$0.3] }
  }
}
