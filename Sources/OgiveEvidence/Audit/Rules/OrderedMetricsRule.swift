/// A part that is larger than its whole: more viewers than views, more daily users than monthly.
public struct OrderedMetricsRule: AuditRule {
  public let id = "ordered-metrics"
  public let level = AuditLevel.warning
  public let explanation = """
    Some metrics of one thing are ordered by what they count: people at once, viewers, views; \
    daily, weekly, monthly users. Figures against that order cannot both be exact. Between exact \
    figures of one source it is an error.
    """
  public let example = AuditExample(
    """
    viewers,app,live_viewers,concert,2021-12,total,>,2800万,person,,press,,,,
    views,app,live_views,concert,2021-12,total,>,2700万,view,,press,,,,
    """)
  public let counterExample = AuditExample(
    """
    peak,app,live_concurrent,concert,2021-12-31,peak,>,150万,person,,press,,,,
    viewers,app,live_viewers,concert,2021-12,total,>,2600万,person,,press,,,,
    views,app,live_views,concert,2021-12,total,>,2700万,view,,press,,,,
    other,app,live_views,another,2021-12,total,>,100万,view,,press,,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { name in
      MetricOrder.all.flatMap { order -> [AuditFinding] in
        guard let metric = order.counterpart(of: name.metric) else { return [] }
        return findings(of: name, against: name.with(metric: metric), by: order, in: index)
      }
    }
  }

  private func findings(
    of name: SeriesName, against larger: SeriesName, by order: MetricOrder, in index: AuditIndex
  ) -> [AuditFinding] {
    guard !index.levels(of: larger).isEmpty else { return [] }
    return index.levels(of: name).flatMap { part in
      wholes(around: part, of: larger, in: index)
        .compactMap { whole in finding(part: part, whole: whole, by: order, in: index) }
    }
  }

  /// The figures of the larger metric for the same time; of an event, which lies wholly within a
  /// longer period, for that too.
  private func wholes(around part: Fact, of name: SeriesName, in index: AuditIndex) -> [Fact] {
    let periods = [part.period] + (part.item == nil ? [] : part.period.containers)
    let kinds: [PeriodKind] = [.total, .average, .end, .instant, .peak]
    return periods.flatMap { period in
      kinds.flatMap { index.fewLevels(of: name, at: LevelMoment($0, of: period)) }
    }
  }

  private func finding(
    part: Fact, whole: Fact, by order: MetricOrder, in index: AuditIndex
  ) -> AuditFinding? {
    guard part.use == .fit || whole.use == .fit, let a = PlausibleLevels(of: part),
      let b = PlausibleLevels(of: whole)
    else { return nil }
    let isOpen = whole.relation == .above || whole.relation == .about
    // Two bounds with the wrong one the larger: either could have been quoted as the other.
    let areBounds = part.relation == .above && whole.relation == .above
    let allowance =
      part.item != nil || part.source == whole.source ? 0 : index.allowance(part, whole)
    guard areBounds ? part.size > whole.size : a.low > b.high * (1 + allowance) else { return nil }
    return finding(
      "\(part.claim) \(part.metric) against \(whole.claim) \(whole.metric)", [part, whole],
      arithmetic: "\(part.published) is more than \(whole.published), although \(order.reason)",
      suggestion: "one is wrong or they count different things: look both up",
      level: isOpen || part.source != whole.source ? level : .error)
  }
}
