/// A level a power of ten from its neighbours.
public struct MagnitudeSlipRule: AuditRule {
  public let id = "magnitude-slip"
  public let level = AuditLevel.error
  public let explanation = """
    The figures before and after agree, and this one is ten, a hundred or ten thousand times \
    larger or smaller: 万 for 亿, M for k, a zero too many. Where the neighbours differ, it is ten \
    times above or below their middle and far from both.
    """
  public let example = AuditExample(
    """
    a,app,dau,,2021-Q1,average,=,295.3M,person,,filing,,,,
    b,app,dau,,2021-Q2,average,=,2.932万,person,,filing,,,,
    c,app,dau,,2021-Q3,average,=,320M,person,,filing,,,,
    d,web,dau,,2020-12,end,=,12M,person,,filing,,,,
    e,web,dau,,2021-12,end,=,240M,person,,filing,,,,
    f,web,dau,,2022-12,end,=,38M,person,,filing,,,,
    """)
  public let counterExample = AuditExample(
    """
    a,app,dau,,2018-Q1,average,=,1M,person,,filing,,,,
    b,app,dau,,2018-Q4,average,=,9M,person,,filing,,,,
    c,app,dau,,2019-Q4,average,=,80M,person,,filing,,,,
    d,app,dau,,2020-Q4,average,=,120M,person,,filing,,,,
    e,web,dau,,2019-12,end,=,30M,person,,filing,,,,
    f,web,dau,,2020-12,end,=,110M,person,,filing,,,,
    g,web,dau,,2021-12,end,=,25M,person,,filing,,,,
    h,shop,orders,,2019,total,=,100M,order,,filing,,,,
    i,shop,orders,,2020-11-11,total,=,5M,order,,filing,,,,
    j,shop,orders,,2021,total,=,150M,order,,filing,,,,
    """)

  /// How far apart neighbours may be to agree, as a factor; and on both sides of a slip by a hundred
  /// or more, which no growth between them explains.
  private static let (agreement, wideAgreement) = (3.0, 10.0)
  /// How near a power of ten the figure must be, as a factor.
  private static let room = 2.2

  /// How far a figure stands out between neighbours of any size: from their geometric mean, and from
  /// the nearer of them.
  private static let (fromMiddle, fromNearer) = (10.0, 5.0)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { name -> [AuditFinding] in
      let groups = index.groups(of: name).sorted { $0[0].moment < $1[0].moment }
      guard groups.count > 2 else { return [] }
      return groups.indices.compactMap {
        finding(at: $0, among: groups) ?? peak(at: $0, among: groups)
      }
    }
  }

  private func finding(at place: Int, among groups: [[Fact]]) -> AuditFinding? {
    let isInner = place > 0 && place < groups.count - 1
    let near = isInner ? place - 1 : place == 0 ? 1 : place - 1
    let far = isInner ? place + 1 : place == 0 ? 2 : place - 2
    guard let a = groups[near].first, let b = groups[far].first, let fact = groups[place].first
    else { return nil }
    let spread = max(a.size, b.size) / min(a.size, b.size)
    let expected = isInner ? (a.size + b.size) / 2 : a.size
    guard let power = PowerOfTen.nearest(to: fact.size / expected, room: Self.room) else {
      return nil
    }
    let isWide = isInner && abs(power) > 1
    guard spread <= (isWide ? Self.wideAgreement : Self.agreement) else { return nil }
    if !isInner, !isNear(fact, a, b) { return nil }
    // At an end of a series that grows fast a step by ten may be growth.
    let isDoubtful = !isInner && abs(power) == 1 && spread > 1.5
    return finding(
      "\(fact.published) is about \(PowerOfTen.text(power)) its neighbours", [fact, a, b],
      arithmetic: "\(fact.published) / \(FigureText.text(expected, like: a.published)) = "
        + "\(FigureText.plain(fact.size / expected)), where \(a.published) and \(b.published) agree",
      suggestion: "look up the magnitude (千, 万, 亿, k, M, B) and the unit",
      level: isDoubtful ? .warning : nil)
  }

  /// What stands out above both its neighbours, or below both, where they need not agree.
  private func peak(at place: Int, among groups: [[Fact]]) -> AuditFinding? {
    guard place > 0, place < groups.count - 1, let before = groups[place - 1].first,
      let fact = groups[place].first, let after = groups[place + 1].first,
      Self.areAlike([before, fact, after])
    else { return nil }
    let (low, high) = (min(before.size, after.size), max(before.size, after.size))
    let isAbove = fact.size > high
    // The product of two sizes may be beyond all doubles.
    let middle = low.squareRoot() * high.squareRoot()
    let (far, near) =
      isAbove ? (fact.size / middle, fact.size / high) : (middle / fact.size, low / fact.size)
    guard far >= Self.fromMiddle, near >= Self.fromNearer else { return nil }
    let ratios = [before, after].map {
      "\(fact.published) / \($0.published) = \(FigureText.plain(fact.size / $0.size))"
    }
    return finding(
      "\(fact.published) is far \(isAbove ? "above" : "below") the figures before and after it",
      [fact, before, after], arithmetic: ratios.joined(separator: ", "),
      suggestion: "look up the magnitude (千, 万, 亿, k, M, B) and the unit")
  }

  /// Whether figures are of one size by nature: a peak is above averages, and the total of a day below
  /// that of a year.
  private static func areAlike(_ facts: [Fact]) -> Bool {
    let kinds = Set(facts.map(\.periodKind))
    guard kinds.contains(.total) || kinds.contains(.peak) else { return true }
    return kinds.count == 1 && Set(facts.map(\.period.granularity)).count == 1
  }

  /// Whether the end of a series is near enough to its neighbours to be held against them.
  private func isNear(_ end: Fact, _ a: Fact, _ b: Fact) -> Bool {
    abs(end.moment - a.moment) <= max(1, abs(a.moment - b.moment))
  }
}
