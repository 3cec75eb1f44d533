/// A step in a series where its definition changed.
public struct DefinitionJumpRule: AuditRule {
  public let id = "definition-jump"
  public let level = AuditLevel.warning
  public let explanation = """
    Where figures go over to a wider definition (the main app, then its family or all surfaces) \
    they step by more than errors and growth explain. Pooled without a bridge the step would be \
    fitted as growth. Where both definitions have a figure for one time, the step is known: a note.
    """
  public let example = AuditExample(
    """
    a,app,dau,,2019-07,instant,=,320M,person,,press,,,,
    b,app,dau,,2020-01,instant,=,400M,person,,press,,,,
    c,app,dau_family,,2020-08,average,=,650M,person,,press,,,,
    """)
  public let counterExample = AuditExample(
    """
    a,app,dau,,2019-07,instant,=,320M,person,,press,,,,
    b,app,dau,,2020-01,instant,=,400M,person,,press,,,,
    c,app,dau_family,,2020-08,average,=,510M,person,,press,,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { wide in
      Self.narrower(than: wide.metric).flatMap { metric in
        findings(from: wide.with(metric: metric), to: wide, in: index)
      }
    }
  }

  /// The metrics that a metric's name is a variant of: `dau` of `dau_family`, without up to three of
  /// its words.
  private static func narrower(than metric: String) -> [String] {
    let words = metric.split(separator: "_")
    return (1...3).filter { $0 < words.count }
      .map { words.dropLast($0).joined(separator: "_") }
  }

  private func findings(
    from narrow: SeriesName, to wide: SeriesName, in index: AuditIndex
  ) -> [AuditFinding] {
    let (old, new) = (Self.stocks(of: narrow, in: index), Self.stocks(of: wide, in: index))
    guard let a = old.first, let b = new.first, a.unit.isCompatible(with: b.unit) else { return [] }
    let known = new.flatMap { fact in
      index.fewLevels(of: narrow, at: LevelMoment(of: fact)).prefix(1)
        .compactMap { step(from: $0, to: fact, in: index) }
    }
    return known.isEmpty ? [switchover(from: old, to: new, in: index)].compactMap { $0 } : known
  }

  private static func stocks(of name: SeriesName, in index: AuditIndex) -> [Fact] {
    let kinds: [PeriodKind] = [.average, .instant, .end, .start]
    return index.levels(of: name).filter { kinds.contains($0.periodKind) }
      .sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
  }

  /// Both definitions at one time.
  private func step(from narrow: Fact, to wide: Fact, in index: AuditIndex) -> AuditFinding? {
    let (ratio, allowance) = (wide.size / narrow.size, index.allowance(narrow, wide))
    guard abs(ratio - 1) > allowance else { return nil }
    return finding(
      "\(wide.metric) is another figure than \(narrow.metric)", [wide, narrow], at: .metric,
      arithmetic: "\(wide.published) / \(narrow.published) = \(FigureText.plain(ratio)) for "
        + "\(wide.period), where errors allow \(FigureText.percent(allowance))",
      suggestion: "pool them through a bridge only, near \(FigureText.plain(ratio))", level: .note)
  }

  /// The first figure of one definition after the last two of the other.
  private func switchover(from old: [Fact], to new: [Fact], in index: AuditIndex) -> AuditFinding? {
    guard let next = new.first else { return nil }
    let before = old.filter { $0.moment < next.moment }.suffix(2)
    guard let first = before.first, let last = before.last, first.moment < last.moment else {
      return nil
    }
    let slope = (last.size - first.size) / (last.moment - first.moment)
    let expected = last.size + slope * (next.moment - last.moment)
    let allowance = index.allowance(last, next)
    guard expected > 0, abs(next.size / expected - 1) > allowance else { return nil }
    let jump = FigureText.percent(abs(next.size / expected - 1))
    let way = next.size > expected ? "more" : "less"
    return finding(
      "\(next.metric) begins with a step from \(last.metric)", [next, last, first], at: .metric,
      arithmetic: "from \(first.claim) and \(last.claim) the same pace leads to "
        + "\(FigureText.text(expected, like: next.published)) by \(next.period); "
        + "\(next.published) is \(jump) \(way), and errors allow \(FigureText.percent(allowance))",
      suggestion: "pool the two through a bridge only; part of the step is the definition")
  }
}
