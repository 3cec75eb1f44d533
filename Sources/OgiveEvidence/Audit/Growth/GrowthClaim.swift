/// A published growth with the levels that it can be held against.
struct GrowthClaim {
  /// The fact whose relation is a ratio.
  let ratio: Fact
  /// The level over its base.
  let factor: PublishedNumber
  private let base: CalendarPeriod
  private let index: AuditIndex

  /// The claim of a ratio; nil for any other fact.
  init?(_ ratio: Fact, in index: AuditIndex) {
    guard case .ratio(let factor) = ratio.figure, let base = ratio.versus else { return nil }
    self.ratio = ratio
    self.factor = factor
    self.base = base
    self.index = index
  }

  /// The claims of all ratios.
  static func all(in index: AuditIndex) -> [GrowthClaim] {
    index.ratios.compactMap { GrowthClaim($0, in: index) }
  }

  /// Whether a text may have meant the period's end or its average: it names no shorter time, and
  /// its source does not say by law which it is.
  var isAmbiguous: Bool {
    let kinds: [PeriodKind] = [.end, .average]
    let isLong = (ratio.period.granularity.months ?? 0) > 1
    let source = index.book.source(of: ratio)?.kind
    return kinds.contains(ratio.periodKind) && isLong && source != .filing
  }

  /// The other reading of an ambiguous claim.
  var otherKind: PeriodKind { ratio.periodKind == .end ? .average : .end }

  /// The claim held against the levels that are nearest to it: those of its own source, else of its
  /// own origin, else of any.
  ///
  /// - Parameter kind: what the claim is read as being about; its level, where that stands in the
  ///   same sentence, is read the same way.
  func checks(readAs kind: PeriodKind) -> [GrowthCheck] {
    var levels = candidates(kind, of: ratio.period)
    if kind != ratio.periodKind {
      levels += candidates(ratio.periodKind, of: ratio.period).filter { $0.source == ratio.source }
    }
    let bases = nearest(candidates(kind, of: base))
    return nearest(levels).flatMap { level in
      bases.map {
        GrowthCheck(level: level, claim: self, base: $0, allowance: allowance(level, $0))
      }
    }
  }

  /// The levels of the claim's series at one moment: so many that no table of people's has more.
  private func candidates(_ kind: PeriodKind, of period: CalendarPeriod) -> ArraySlice<Fact> {
    index.levels(of: SeriesName(of: ratio), at: LevelMoment(kind, of: period)).prefix(32)
  }

  /// A few of the facts, those nearest to the claim.
  private func nearest(_ facts: ArraySlice<Fact>) -> ArraySlice<Fact> {
    let ofSource = facts.filter { $0.source == ratio.source }
    let ofOrigin = facts.filter { index.shareOrigin($0, ratio) }
    let nearest = [ofSource, ofOrigin].first { !$0.isEmpty } ?? Array(facts)
    return nearest.prefix(AuditIndex.fewLevels)
  }

  /// Within one origin a growth is arithmetic; between origins both figures have their errors.
  private func allowance(_ level: Fact, _ base: Fact) -> Double {
    index.shareOrigin(level, base) ? 0 : index.allowance(level, base)
  }
}
