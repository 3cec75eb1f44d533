internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// What the backtest charts of the notebook show: every published level that at least two earlier ones
  /// come before, beside what those and the priors would have let one expect.
  ///
  /// A fact is earlier where its period ends earlier. The priors and the choice of curves are those of the
  /// file, which were written later.
  func backtestRows(_ series: [FittedSeries], in book: EvidenceBook) async -> [BacktestRow] {
    var rows: [BacktestRow] = []
    for own in series where isBacktested(own.name) {
      let step = backtestStep(of: own.step, own.selection)
      if let kept = store.value(of: step, as: [BacktestRow].self) {
        rows += kept
        meter.advance(1)
      } else {
        let made = await Timed.making { await self.rows(of: own, in: book) }
        store.keep(made.value, of: step, seconds: made.seconds)
        rows += made.value
      }
    }
    return rows
  }

  /// Whether a backtest chart of the notebook shows a series.
  func isBacktested(_ series: String) -> Bool {
    file.notebook.charts.contains { $0.value == .backtest(series: series) }
  }

  /// The forecasts of a series' facts from the earlier ones.
  func backtestStep(of fit: RunStep, _ selection: EvidenceSelection) -> RunStep {
    let facts = ContentText.of(selection.used)
    return RunStep(
      kind: .backtest, subject: fit.subject,
      content: Self.joined(["backtest", fit.content, facts]),
      inputs: Self.inputs([
        (fit.name, fit.content), ("the facts of \(fit.subject)", facts),
      ]))
  }

  private func rows(of own: FittedSeries, in book: EvidenceBook) async -> [BacktestRow] {
    let targets = own.backtestTargets
    meter.begin("testing on the past")
    return await Parallel.map(
      targets.count, threads: threads, finished: { meter.advance(1 / Double(targets.count)) }
    ) { index in
      row(of: targets[index], in: own, book)
    }.compactMap { $0 }
  }

  private func row(
    of target: Fact, in own: FittedSeries, _ book: EvidenceBook
  ) -> BacktestRow? {
    let later = own.selection.used.filter { $0.period.lastDay >= target.period.lastDay }
    let selection = own.selection.without(Set(later.map(\.id)))
    guard let published = target.level(in: own.unit),
      let evidence = try? evidence(selection, of: own.series, in: book)
    else { return nil }
    let random = RandomSource(seed: file.seed)
      .part(RandomPurpose("backtest/\(own.name)/\(target.id)"))
    let posteriors = own.curves.map(\.family).compactMap { family in
      try? EvidencePosterior(
        family, given: evidence, count: Self.backtestDraws,
        random: random.part(RandomPurpose(family.name)))
    }
    guard !posteriors.isEmpty else { return nil }
    let weights = FutureStacking.weights(of: posteriors, random: random)
    let levels = Self.draws(of: target, posteriors, weights, random)
    let errors = random.normals(RandomPurpose("report"), count: levels.count)
    let spread = own.errorSD(of: target)
    let draws = zip(levels, errors).map { $0 * Double.exp(spread * $1) }
    return BacktestRow(
      series: own.name, unit: own.unit.description, fact: target.id, period: target.period,
      known: selection.used.count, published: published.lowerBound,
      quantiles: Quantile.values(of: draws, levels: BacktestRow.levels))
  }

  private static let backtestDraws = 1000

  /// The draws of the level that a fact is about.
  private static func draws(
    of target: Fact, _ posteriors: [EvidencePosterior], _ weights: [Double], _ random: RandomSource
  ) -> [Double] {
    let (start, end) = (target.period.startYear, target.period.endYear)
    let dates: [Double] =
      switch target.periodKind {
      case .average, .total, .share: [start, end]
      case .end: [end]
      case .start, .launch: [start]
      case .instant, .peak, .target, .firstPassage: [(start + end) / 2]
      }
    let projection = SeriesProjection(
      of: posteriors, weights: weights, at: dates, count: backtestDraws, random: random)
    guard dates.count > 1 else { return Array(projection.levels().draws(at: 0)) }
    let means = projection.means(
      over: [Stretch(from: start, to: end)], schedule: SpeedSchedule([]), interventions: [])
    return Array(means.draws(at: 0))
  }
}

extension FittedSeries {
  /// The standard deviation of a fact's own error on the logarithm of its level.
  fileprivate func errorSD(of fact: Fact) -> Double {
    guard let evidence = posteriors.first?.evidence,
      let own = evidence.observations.first(where: { $0.fact == fact.id })
    else { return 0 }
    return evidence.levels[own.level].errorSD
  }

  /// The fitted facts that say a level and that at least two such facts come before.
  fileprivate var backtestTargets: [Fact] {
    let levels = selection.used.filter { fact in
      guard fact.relation == .equal || fact.relation == .about else { return false }
      return fact.level(in: unit).map { $0.lowerBound == $0.upperBound } ?? false
    }
    return levels.filter { target in
      levels.count { $0.period.lastDay < target.period.lastDay } >= 2
    }
  }
}
