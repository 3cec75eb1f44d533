public import OgiveEvidence
internal import OgiveNumerics

/// Why facts make no evidence of a series.
public enum SeriesEvidenceError: Error, Sendable, Equatable {
  /// No fact states a level: there is none at all, or only ratios.
  case noLevel
  /// Facts that cannot be about the series.
  case problems([FactProblem])
  /// So many facts, more than ``SeriesEvidence/mostFacts``.
  case tooMany(Int)
}

extension SeriesEvidence {
  /// How many facts of one series can be fitted together. Their errors hang together, so that the work
  /// grows with the cube of their number: a hundred take seconds, so many about a minute.
  public static let mostFacts = 300

  /// The evidence that a selection of facts makes of a series.
  ///
  /// - Throws: ``SeriesEvidenceError``, with every fact that does not fit at once.
  public init(
    _ selection: EvidenceSelection, of series: SeriesDefinition, in book: EvidenceBook
  ) throws(SeriesEvidenceError) {
    guard selection.used.count <= Self.mostFacts else { throw .tooMany(selection.used.count) }
    let stated = selection.used.compactMap { Self.point(of: $0, series: series) }
    guard !stated.isEmpty else { throw .noLevel }
    let points = RoughLevel.following(from: stated, by: selection.used)
    var builder = EvidenceBuilder(series: series, book: book)
    let ratiosLast =
      selection.used.filter { $0.relation != .ratio }
      + selection.used.filter { $0.relation == .ratio }
    var problems: [FactProblem] = []
    for fact in ratiosLast {
      do throws(FactProblem) {
        try builder.add(fact)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw .problems(problems) }
    let ceiling = series.ceiling
    if series.isPooled, let (history, facts) = builder.plainHistory(below: ceiling) {
      self.init(pooled: history, facts: facts, ceiling: ceiling, beliefs: series.beliefs)
      return
    }
    self.init(
      observations: builder.observations, levels: builder.levels, biasGroups: builder.groups,
      bridges: series.bridges, process: Self.process(of: selection.used, in: book),
      launch: series.launch, ceiling: ceiling, beliefs: series.beliefs, kind: series.kind,
      points: points,
      overlaps: builder.overlap, shares: series.shareBase?.covariances ?? [],
      pooled: series.isPooled ? PooledModel(history: nil, count: builder.levels.count) : nil)
  }

  /// Filed figures scatter less around a curve than others.
  private static func process(of facts: [Fact], in book: EvidenceBook) -> ProcessPrior {
    let filed: Set<SourceKind> = [.filing, .pressQuotingFiling]
    let isFiled = facts.allSatisfy { book.source(of: $0).map { filed.contains($0.kind) } ?? false }
    return isFiled ? .filings : .quoted
  }

  /// A rough point of the curve from a fact that states a level; nil for ratios and for facts that
  /// do not fit the series.
  private static func point(of fact: Fact, series: SeriesDefinition) -> (
    time: Double, level: Double
  )? {
    guard fact.relation != .ratio, let value = middle(of: fact), value > 0 else { return nil }
    if fact.periodKind == .share { return sharePoint(of: fact, value, series.shareBase) }
    let bridge = series.bridges.first { $0.metric == fact.metric }
    let bridged = Double.exp(bridge?.logMedian ?? 0)
    let factor = fact.unit.conversionFactor(to: series.unit)
    let time = fact.period.roughTime(of: fact.periodKind)
    guard fact.periodKind == .total else { return factor.map { (time, value * $0 / bridged) } }
    let years = fact.period.endYear - fact.period.startYear
    let perYear = (series.unit * Unit.year).conversionFactor(to: fact.unit)
    return perYear.map { (time, value / (bridged * $0 * years)) }
  }

  private static func sharePoint(
    of fact: Fact, _ share: Double, _ base: ShareBase?
  ) -> (time: Double, level: Double)? {
    guard let base, let place = base.facts.firstIndex(of: fact.id) else { return nil }
    let time = 0.5 * (fact.period.startYear + fact.period.endYear)
    let log = base.includesOwn ? min(Double.log(share), -0.01) : Double.log(share)
    return base.level(ofLogShare: log, fact: place).map {
      (time, Double.exp($0.log))
    }
  }

  /// The middle of what a fact leaves open, in its own unit.
  private static func middle(of fact: Fact) -> Double? {
    let half = 0.5 * EvidenceDefaults.headlineMargin
    switch (fact.figure, fact.relation) {
    case (.interval(let low, let high), _): return (low.value * high.value).squareRoot()
    case (let figure, .above): return figure.value.map { $0 * (1 + half) }
    case (let figure, .below): return figure.value.map { $0 / (1 + half) }
    case (let figure, _): return figure.value
    }
  }
}
