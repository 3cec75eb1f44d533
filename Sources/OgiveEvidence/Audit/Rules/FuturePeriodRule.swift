/// A level of a time that was still to come when its source was published.
public struct FuturePeriodRule: AuditRule {
  public let id = "future-period"
  public let level = AuditLevel.error
  public let explanation = """
    Nobody reports a level before it is reached: a figure about a later time than its source is a \
    forecast, or one of the two dates is wrong. A sum or an average of a period that was not over \
    is one so far, which a range such as 2018..2022 may say and a single period may not: a warning.
    """
  public let example = AuditExample(
    "early,app,dau,,2022-12,end,=,6亿,person,,press,,,,")
  public let counterExample = AuditExample(
    """
    forecast,app,dau,,2022-12,end,forecast,6亿,person,,press,,,quote,
    level,app,dau,,2022-03,average,=,5.2亿,person,,press,,,,
    sometime,app,dau,,2022,instant,>,5亿,person,,press,,,,
    attempts,app,attempts,,2018..2022,total,=,17,product,,press,,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { name in
      index.levels(of: name).compactMap { fact in
        index.book.source(of: fact).flatMap { finding(of: fact, in: $0) }
      }
    }
  }

  private func finding(of fact: Fact, in source: Source) -> AuditFinding? {
    let (period, published) = (fact.period, source.publishedBy)
    guard period.lastDay > published else { return nil }
    let isWhollyLater = period.firstDay > published || fact.periodKind == .end
    let needsAll = [.average, .total, .peak, .share].contains(fact.periodKind)
    guard isWhollyLater || needsAll && period.granularity != .range else { return nil }
    return finding(
      isWhollyLater
        ? "\(fact.claim) \(FigureText.date(period)), published \(FigureText.date(source.published))"
        : "\(period) was not over when \(fact.claim) was published", [fact], at: .period,
      arithmetic: "\(source.id) appeared by \(published), \(period) ended on \(period.lastDay)",
      suggestion: isWhollyLater
        ? "give it the relation 'forecast', or mend the period or the source's date"
        : "end the period where the figure ended",
      level: isWhollyLater ? .error : .warning)
  }
}
