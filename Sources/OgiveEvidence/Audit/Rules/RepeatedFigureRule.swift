/// One figure that enters twice, through two outlets.
public struct RepeatedFigureRule: AuditRule {
  public let id = "repeated-figure"
  public let level = AuditLevel.warning
  public let explanation = """
    Two facts for fitting are the same figure of one series and time, and neither says so: quoted \
    twice it would count as two measurements. Mark all but the first with same_as.
    """
  public let example = AuditExample(
    """
    first,app,dau,,2021-Q3,average,=,3.2亿,person,,filing,,,,
    quoted,app,dau,,2021-09,average,=,320M,person,,press,,,,
    """)
  public let counterExample = AuditExample(
    """
    first,app,dau,,2021-Q3,average,=,3.2亿,person,,filing,,,,
    quoted,app,dau,,2021-09,average,=,320M,person,,press,,first,,
    later,app,dau,,2021-Q4,average,=,3.2亿,person,,filing,,,,
    """)

  /// Of two producers a figure of one digit may agree by chance: half a unit must be less than this
  /// part of it.
  private static let coarsest = 0.05

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    index.series.flatMap { name in
      index.groups(of: name).flatMap { repetitions(within: $0, in: index) }
        + quotations(of: name, in: index)
    }
  }

  /// Repetitions among the figures of one moment: neighbours in size.
  private func repetitions(within group: [Fact], in index: AuditIndex) -> [AuditFinding] {
    let fitted = group.filter { $0.use == .fit }.sorted { ($0.size, $0.id) < ($1.size, $1.id) }
    return zip(fitted, fitted.dropFirst()).compactMap { a, b in
      areSame(a, b, in: index) ? finding(a, b, in: index) : nil
    }
  }

  /// Figures of a month that are those of its quarter, or of a quarter those of its year.
  private func quotations(of name: SeriesName, in index: AuditIndex) -> [AuditFinding] {
    index.levels(of: name).filter { $0.use == .fit }.flatMap { inner in
      inner.period.containers.flatMap { container in
        index.fewLevels(of: name, at: LevelMoment(inner.periodKind, of: container))
          .filter { $0.use == .fit && $0.source != inner.source && $0.moment != inner.moment }
          .compactMap {
            $0.size == inner.size && areSame($0, inner, in: index)
              ? finding($0, inner, in: index) : nil
          }
      }
    }
  }

  private func areSame(_ a: Fact, _ b: Fact, in index: AuditIndex) -> Bool {
    guard let x = a.figure.number, let y = b.figure.number else { return false }
    if index.shareOrigin(a, b) {
      return abs(x.value - y.value) <= max(x.halfUnit, y.halfUnit) * 1.000_001
    }
    let isTelling = x.halfUnit < Self.coarsest * x.value
    return x.value == y.value && (isTelling || isHearsay(a, in: index) || isHearsay(b, in: index))
  }

  /// Whether somebody else must have produced the figure, and nobody says who.
  private func isHearsay(_ fact: Fact, in index: AuditIndex) -> Bool {
    guard fact.origin == nil, let kind = index.book.source(of: fact)?.kind else { return false }
    return ![.filing, .company, .institute].contains(kind)
  }

  private func finding(_ a: Fact, _ b: Fact, in index: AuditIndex) -> AuditFinding {
    let (first, second) = isEarlier(a, b, in: index) ? (a, b) : (b, a)
    let origin =
      index.shareOrigin(a, b)
      ? "both from \(index.book.origin(of: a))" : "from \(first.source) and \(second.source)"
    return finding(
      "\(second.id) seems to be \(first.id) once more", [first, second], at: .sameAs,
      arithmetic: "\(first.claim) for \(first.period) and \(second.claim) for \(second.period), "
        + origin,
      suggestion: "write \(first.id) into same_as of \(second.id), or say in its note why the two"
        + " are independent")
  }

  private func isEarlier(_ a: Fact, _ b: Fact, in index: AuditIndex) -> Bool {
    func published(_ fact: Fact) -> Int {
      index.book.source(of: fact)?.publishedBy.dayNumber ?? .max
    }
    return (published(a), a.id) < (published(b), b.id)
  }
}
