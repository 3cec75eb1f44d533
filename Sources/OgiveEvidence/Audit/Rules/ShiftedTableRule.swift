/// A whole table that slipped by a period.
public struct ShiftedTableRule: AuditRule {
  public let id = "shifted-table"
  public let level = AuditLevel.error
  public let explanation = """
    Three or more figures of a series lie the same number of periods away from where their ids, \
    their sources' titles or another outlet's table put them: the table was read one row off.
    """
  public let example = AuditExample(
    """
    app-dau-2021q1,app,dau,,2020-Q4,average,=,295.3M,person,,filing,,,,
    app-dau-2021q2,app,dau,,2021-Q1,average,=,303.2M,person,,filing,,,,
    app-dau-2021q3,app,dau,,2021-Q2,average,=,320.4M,person,,filing,,,,
    """)
  public let counterExample = AuditExample(
    """
    app-dau-2021q1,app,dau,,2021-Q1,average,=,295.3M,person,,filing,,,,
    app-dau-2021q2,app,dau,,2021-Q2,average,=,303.2M,person,,filing,,,,
    app-dau-2021q3,app,dau,,2021-Q2,instant,=,304.4M,person,,filing,,,,
    app-dau-2021q4,app,dau,,2021-Q4,average,=,320.4M,person,,filing,,,,
    """)

  /// How many figures make a table.
  private static let leastRows = 3

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.compactMap { name in
      let levels = index.levels(of: name)
      guard levels.count >= Self.leastRows else { return nil }
      return finding(of: name, byIDs(levels), "their ids say")
        ?? finding(of: name, bySources(levels, in: index), "their sources are about")
        ?? finding(of: name, byOutlets(levels, in: index), "another outlet has the same figures")
    }
  }

  /// A fact with the period that something else gives it.
  private struct Placing {
    let fact: Fact
    let other: CalendarPeriod

    var shift: PeriodShift? { PeriodShift(from: other, to: fact.period) }
  }

  private func byIDs(_ facts: [Fact]) -> [Placing] {
    facts.compactMap { fact in
      PeriodMention.all(in: fact.id).last.map { Placing(fact: fact, other: $0) }
    }
  }

  /// The latest figure of each source that is about a period by its title or id: earlier ones may be
  /// comparative figures.
  private func bySources(_ facts: [Fact], in index: AuditIndex) -> [Placing] {
    Dictionary(grouping: facts, by: \.source).compactMap { id, group in
      guard let latest = group.max(by: { $0.period.dayAfter < $1.period.dayAfter }),
        let source = index.book.source(id),
        let period = (PeriodMention.all(in: id) + PeriodMention.all(in: source.title)).first
      else { return nil }
      return Placing(fact: latest, other: period)
    }.sorted { EvidenceBook.isInOrder($0.fact, $1.fact) }
  }

  /// Each figure that another outlet has too, for another period.
  private func byOutlets(_ facts: [Fact], in index: AuditIndex) -> [Placing] {
    func outlet(_ fact: Fact) -> String { index.book.source(of: fact)?.producer ?? "" }
    let bySize = facts.sorted { ($0.size, $0.id) < ($1.size, $1.id) }
    return zip(bySize, bySize.dropFirst()).compactMap { a, b in
      guard outlet(a) != outlet(b), a.periodKind == b.periodKind, a.size == b.size else {
        return nil
      }
      let (first, second) = outlet(a) < outlet(b) ? (a, b) : (b, a)
      return Placing(fact: second, other: first.period)
    }.sorted { EvidenceBook.isInOrder($0.fact, $1.fact) }
  }

  /// The shift that most placings agree on, when it is one.
  private func finding(
    of name: SeriesName, _ placings: [Placing], _ reason: String
  ) -> AuditFinding? {
    let shifted = placings.compactMap { placing in placing.shift.map { ($0, placing) } }
    let groups = Dictionary(grouping: shifted, by: \.0).mapValues { $0.map(\.1) }
    // Of two shifts that as many rows show the smaller one is meant: none at all, if it is.
    guard let (shift, moved) = groups.max(by: { Self.weight($0) < Self.weight($1) }),
      shift.count != 0, moved.count >= Self.leastRows, let first = moved.first
    else { return nil }
    return finding(
      "\(FigureText.count(moved.count)) figures of \(name) are \(shift.text) than \(reason)",
      moved.map(\.fact), at: .period,
      arithmetic: "\(first.fact.published) is entered for \(first.fact.period) and belongs to "
        + "\(first.other); so it goes on for \(moved.count) rows",
      suggestion: "move the periods by the same step, or mend what says otherwise")
  }

  private static func weight(
    _ group: (key: PeriodShift, value: [Placing])
  ) -> (rows: Int, nearness: Int, direction: Int, length: Int) {
    let (shift, rows) = group
    return (rows.count, -abs(shift.count), shift.count, shift.granularity.months ?? 0)
  }
}
