/// Several figures of one thing that cannot all be right.
public struct ConflictingAccountsRule: AuditRule {
  public let id = "conflicting-accounts"
  public let level = AuditLevel.warning
  public let explanation = """
    Several facts about one thing at one time leave no level that all of them allow. Of one event \
    there is one figure, so there only rounding counts; of a series the errors of the sources \
    count, and how far it can have moved within the longer of two periods.
    """
  public let example = AuditExample(
    """
    early,app,live_views,concert,2021-12-31,total,>,1400万,view,,press,,,,
    exact,app,live_views,concert,2021-12-31,total,=,1680万,view,,press,,,,
    half,app,dau,,2019-H1,average,=,155.4M,person,,filing,,,,
    boast,app,dau,,2019-05-29,instant,=,200M,person,,press,,,,
    next,app,dau,,2020-H1,average,=,180M,person,,filing,,,,
    """)
  public let counterExample = AuditExample(
    """
    headline,app,live_views,concert,2021-12-31,total,>,1600万,view,,press,,,,
    exact,app,live_views,concert,2021-12-31,total,=,1680万,view,,press,,,,
    half,app,dau,,2020-H1,average,=,257.7M,person,,filing,,,,
    quarter,app,dau,,2020-Q2,average,=,262.1M,person,,filing,,,,
    year,app,dau,,2020,average,=,265M,person,,press,,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { name in
      index.groups(of: name).compactMap { conflict(within: $0, of: name, in: index) }
        + (name.item == nil ? nestedConflicts(of: name, in: index) : [])
    }
  }

  /// The conflict among figures that should be one.
  private func conflict(
    within group: [Fact], of name: SeriesName, in index: AuditIndex
  ) -> AuditFinding? {
    guard group.count > 1, group.contains(where: { $0.use == .fit }) else { return nil }
    let levels = group.compactMap { fact in PlausibleLevels(of: fact).map { (fact, $0) } }
    guard let top = levels.max(by: { $0.1.low < $1.1.low }),
      let bottom = levels.min(by: { $0.1.high < $1.1.high })
    else { return nil }
    let allowance = name.item == nil ? index.allowance(top.0, bottom.0) : 0
    guard top.1.low > bottom.1.high * (1 + allowance) else { return nil }
    // Of a crowd only the two that are farthest apart are worth printing.
    let shown = group.count > 6 ? [bottom.0, top.0] : group
    return finding(
      "\(FigureText.count(group.count)) accounts of \(name) \(FigureText.date(bottom.0.period)) disagree",
      shown,
      arithmetic: comparison(top.0, bottom.0, allowance: allowance),
      suggestion: "settle on one for fitting; give the others the use 'audit', or same_as where"
        + " they repeat it",
      level: level(of: group))
  }

  /// Conflicts of the averages of longer periods with figures from within them.
  private func nestedConflicts(of name: SeriesName, in index: AuditIndex) -> [AuditFinding] {
    let facts = index.levels(of: name)
    guard facts.count > 1 else { return [] }
    let pace = SeriesPace(facts)
    return facts.flatMap { inner in
      inner.period.containers.flatMap { container in
        index.fewLevels(of: name, at: LevelMoment(.average, of: container))
          .compactMap { conflict(of: inner, within: $0, pace: pace, in: index) }
      }
    }
  }

  private func conflict(
    of inner: Fact, within outer: Fact, pace: SeriesPace, in index: AuditIndex
  ) -> AuditFinding? {
    guard inner.periodKind != .total, inner.use == .fit || outer.use == .fit,
      let a = PlausibleLevels(of: inner), let b = PlausibleLevels(of: outer)
    else { return nil }
    let drift = pace.steepest(around: outer) * abs(inner.moment - outer.moment)
    let allowance = index.allowance(inner, outer) + drift / outer.size
    let isAbove = inner.size > outer.size
    // The highest level of a period may be as far above its average as it likes.
    guard !(inner.periodKind == .peak && isAbove) else { return nil }
    let (top, bottom) = isAbove ? (a, b) : (b, a)
    guard top.low > bottom.high * (1 + allowance) else { return nil }
    let (high, low) = isAbove ? (inner, outer) : (outer, inner)
    return finding(
      "\(inner.claim) \(FigureText.date(inner.period)) does not go with an average of \(outer.claim) over"
        + " \(outer.period)",
      [inner, outer], arithmetic: comparison(high, low, allowance: allowance),
      suggestion: inner.use == .fit && outer.use == .fit
        ? "they count different things, or one is wrong: give it the use 'audit'"
        : "one of the two is kept out of fits already",
      level: level(of: [inner, outer]))
  }

  private func comparison(_ high: Fact, _ low: Fact, allowance: Double) -> String {
    let share = FigureText.percent(high.size / low.size - 1)
    var text = "\(high.published) is \(share) above \(low.published)"
    if allowance > 0 {
      text += "; errors and the time between allow \(FigureText.percent(allowance))"
    } else if low.relation == .above {
      text += ", where \"more than\" reaches \(FigureText.percent(EvidenceDefaults.headlineMargin))"
    }
    return text
  }

  /// A conflict that has been dealt with by keeping all but one out of fits is worth a note.
  private func level(of facts: [Fact]) -> AuditLevel {
    facts.count { $0.use == .fit } > 1 ? level : .note
  }
}
