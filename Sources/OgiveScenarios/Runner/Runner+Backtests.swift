internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// What the backtest charts of the notebook show: every published level that at least two earlier ones
  /// come before, beside what those and the priors would have let one expect.
  ///
  /// A fact is earlier where its period ends earlier; a player of a competition is fitted jointly with the
  /// earlier facts of all, or alone as long as some have none. The priors and the choice of curves are those of the
  /// file, which were written later.
  func backtestRows(_ series: [FittedSeries], in book: EvidenceBook) async throws -> [BacktestRow] {
    let players = series.filter { $0.joint != nil }
      .sorted { ($0.joint?.seat ?? 0) < ($1.joint?.seat ?? 0) }
    var rows: [BacktestRow] = []
    for own in series where isBacktested(own.name) {
      let fit = own.joint == nil ? own.step : competitionStep(of: players)
      let step = backtestStep(of: fit, own.name, own.selection)
      var isMade = false
      rows += try await kept(step) {
        isMade = true
        return try await self.rows(of: own, among: players, in: book)
      }
      if !isMade { meter.advance(1) }
    }
    return rows
  }

  /// Whether a backtest chart of the notebook shows a series.
  func isBacktested(_ series: String) -> Bool {
    file.notebook.charts.contains { $0.value == .backtest(series: series) }
  }

  /// The forecasts of a series' facts from the earlier ones.
  func backtestStep(
    of fit: RunStep, _ series: String, _ selection: EvidenceSelection
  ) -> RunStep {
    let facts = ContentText.of(selection.used)
    return RunStep(
      kind: .backtest, subject: series,
      content: Self.joined(["backtest", fit.content, facts]),
      inputs: Self.inputs([
        (fit.name, fit.content), ("the facts of \(series)", facts),
      ]), near: Self.joined(["backtest", fit.near, facts]))
  }

  private func rows(
    of own: FittedSeries, among players: [FittedSeries], in book: EvidenceBook
  ) async throws -> [BacktestRow] {
    let targets = own.backtestTargets
    meter.begin("testing on the past")
    guard let seat = own.joint?.seat else {
      return try await parallel(
        targets.count, finished: { meter.advance(1 / Double(targets.count)) }
      ) { index in
        row(of: targets[index], in: own, book)
      }.compactMap { $0 }
    }
    var rows: [BacktestRow] = []
    for target in targets {
      try Task.checkCancellation()
      let found =
        await row(of: target, at: seat, of: players, in: book) ?? row(of: target, in: own, book)
      if let found { rows.append(found) }
      meter.advance(1 / Double(targets.count))
    }
    return rows
  }

  /// A player's fact from what all players' earlier facts let one expect.
  private func row(
    of target: Fact, at seat: Int, of players: [FittedSeries], in book: EvidenceBook
  ) async -> BacktestRow? {
    let own = players[seat]
    let random = random(of: own, target)
    let stretch = Self.stretch(of: target)
    let later = Set(players.flatMap { $0.later(than: target) })
    let projection = await refitted(
      players, without: later, in: book, at: Set([stretch.start, stretch.end]).sorted(),
      count: Self.backtestDraws, random: random)
    guard let projection else { return nil }
    let plans = players.map { _ in CompetitionProjection.Plan() }
    let tables =
      stretch.length > 0
      ? projection.means(over: [stretch], plans) : projection.levels(plans)
    return row(of: target, in: own, Array(tables[seat].draws(at: 0)), random)
  }

  private func row(
    of target: Fact, in own: FittedSeries, _ book: EvidenceBook
  ) -> BacktestRow? {
    let later = Set(own.later(than: target))
    guard let evidence = evidence(of: own, without: later, in: book) else { return nil }
    let random = random(of: own, target)
    let posteriors = own.curves.map(\.family).compactMap { family in
      try? EvidencePosterior(
        family, given: evidence, count: Self.backtestDraws,
        random: random.part(RandomPurpose(family.name)))
    }
    guard !posteriors.isEmpty else { return nil }
    let weights = FutureStacking.weights(of: posteriors, random: random)
    return row(of: target, in: own, Self.draws(of: target, posteriors, weights, random), random)
  }

  private func random(of own: FittedSeries, _ target: Fact) -> RandomSource {
    RandomSource(seed: file.seed).part(RandomPurpose("backtest/\(own.name)/\(target.id)"))
  }

  /// The row of a fact whose level has these draws.
  private func row(
    of target: Fact, in own: FittedSeries, _ levels: [Double], _ random: RandomSource
  ) -> BacktestRow? {
    guard let published = target.level(in: own.unit) else { return nil }
    let errors = random.normals(RandomPurpose("report"), count: levels.count)
    let spread = own.errorSD(of: target)
    let draws = zip(levels, errors).map { $0 * Double.exp(spread * $1) }
    return BacktestRow(
      series: own.name, unit: own.unit.description, fact: target.id, period: target.period,
      known: own.selection.used.count - own.later(than: target).count,
      published: published.lowerBound,
      quantiles: Quantile.values(of: draws, levels: BacktestRow.levels))
  }

  private static let backtestDraws = 1000

  /// The draws of the level that a fact is about.
  private static func draws(
    of target: Fact, _ posteriors: [EvidencePosterior], _ weights: [Double], _ random: RandomSource
  ) -> [Double] {
    let stretch = stretch(of: target)
    let projection = SeriesProjection(
      of: posteriors, weights: weights, at: Set([stretch.start, stretch.end]).sorted(),
      count: backtestDraws, random: random)
    guard stretch.length > 0 else { return Array(projection.levels().draws(at: 0)) }
    let means = projection.means(
      over: [stretch], schedule: SpeedSchedule([]), interventions: [])
    return Array(means.draws(at: 0))
  }

  /// The time over which a fact reads a level.
  private static func stretch(of target: Fact) -> Stretch {
    let (start, end) = (target.period.startYear, target.period.endYear)
    return switch target.periodKind {
    case .average, .total, .share: Stretch(from: start, to: end)
    case .end: Stretch(at: end)
    case .start, .launch: Stretch(at: start)
    case .instant, .peak, .target, .firstPassage: Stretch(at: (start + end) / 2)
    }
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

  /// Its fitted facts whose periods do not end before that of a fact.
  fileprivate func later(than target: Fact) -> [String] {
    selection.used.filter { $0.period.lastDay >= target.period.lastDay }.map(\.id)
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
