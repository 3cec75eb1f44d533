/// A fact that is said to repeat one that says something else.
public struct RepetitionMisfitRule: AuditRule {
  public let id = "repetition-misfit"
  public let level = AuditLevel.error
  public let explanation = """
    A fact is marked with same_as as one that is told again, but that one is about something else, \
    another time or another figure. Only one of the two is fitted, so that a measurement is lost.
    """
  public let example = AuditExample(
    """
    first,app,dau,,2020-12,end,=,2.8亿,person,,filing,,,,
    second,app,dau,,2021-12,end,=,2.8亿,person,,press,,first,,
    third,app,mau,,2020-12,end,=,2.8亿,person,,press,,first,,
    fourth,app,dau,,2020-12,end,=,3.4亿,person,,press,,first,,
    """)
  public let counterExample = AuditExample(
    """
    first,app,dau,,2021-Q3,average,=,320.4M,person,,filing,,,,
    month,app,dau,,2021-09,average,=,3.2亿,person,,press,,first,,
    headline,app,dau,,2021-Q3,average,>,3.2亿,person,,press,,first,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    EvidenceBook.inOrder(index.book.facts).compactMap { fact in
      guard let first = fact.sameAs.flatMap(index.book.fact), let reason = misfit(fact, first)
      else { return nil }
      return finding(
        "\(fact.id) cannot be \(first.id) once more: \(reason)", [fact, first], at: .sameAs,
        arithmetic: "\(fact.claim) of \(SeriesName(of: fact)) for \(fact.period), and "
          + "\(first.claim) of \(SeriesName(of: first)) for \(first.period)",
        suggestion: "empty same_as, or name the fact that it repeats")
    }
  }

  /// What keeps two facts from being one; nil where nothing does.
  private func misfit(_ a: Fact, _ b: Fact) -> String? {
    let (name, other) = (SeriesName(of: a), SeriesName(of: b))
    if name != other { return "one is about \(name), the other about \(other)" }
    // A source may quote the figure of a quarter for its last month.
    let areApart = a.period.dayAfter <= b.period.firstDay || b.period.dayAfter <= a.period.firstDay
    if areApart { return "they are about different times" }
    guard a.unit == b.unit, let x = levels(of: a), let y = levels(of: b), !x.overlaps(y) else {
      return nil
    }
    return "the figures differ by more than rounding"
  }

  /// The figures that a fact may be a rounding of.
  private func levels(of fact: Fact) -> PlausibleLevels? {
    if let levels = PlausibleLevels(of: fact) { return levels.widened(by: Self.rounding) }
    guard fact.relation == .ratio, let ratio = fact.figure.number else { return nil }
    return PlausibleLevels(low: ratio.value - ratio.halfUnit, high: ratio.value + ratio.halfUnit)
      .widened(by: Self.rounding)
  }

  /// Room for the last bit of two ends that are one figure.
  private static let rounding = 1e-9
}
