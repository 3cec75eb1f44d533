internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// The levels of the intervals whose coverage a check asks for, increasing.
  var coverageLevels: [Double] {
    Set(file.scenarios.flatMap(\.checks).flatMap(\.coverages)).sorted()
  }

  /// Every series fitted once more with the last quarter of its facts hidden, in the order of the series;
  /// empty where no check asks for it.
  func holdouts(
    _ series: [FittedSeries], _ variants: [EvidenceVariant], _ choices: [[Int]]
  ) async -> [Holdout.Part] {
    guard !coverageLevels.isEmpty else { return [] }
    return await Parallel.map(series.count, threads: threads) { index in
      let variant = choices.firstIndex { $0.contains(index) } ?? 0
      let step = holdoutStep(of: series[index].step)
      let facts =
        store.value(of: step, as: [HeldOutFact].self)
        ?? kept(heldOut(series[index], in: variants[variant].book), of: step)
      return Holdout.Part(
        series: series[index].name, reading: series[index].reading, facts: facts)
    }
  }

  /// The fit of a series without some of its facts.
  func holdoutStep(of fit: RunStep) -> RunStep {
    RunStep(
      kind: .holdout, subject: fit.subject, content: fit.content.map { "without\n" + $0 },
      inputs: [RunStep.Input(name: fit.name, content: fit.content ?? "")])
  }

  private func kept(
    _ facts: @autoclosure () -> [HeldOutFact], of step: RunStep
  ) -> [HeldOutFact] {
    let made = Timed { facts() }
    store.keep(made.value, of: step, seconds: made.seconds)
    return made.value
  }

  /// What a fit without the last quarter of a series' facts says of them; empty where they are too few, or
  /// where the others make no evidence.
  private func heldOut(_ fitted: FittedSeries, in book: EvidenceBook) -> [HeldOutFact] {
    let series = fitted.series
    let hidden = Set(fitted.selection.used.suffix(fitted.selection.used.count / 4).map(\.id))
    guard !hidden.isEmpty,
      let whole = try? evidence(fitted.selection, of: series, in: book),
      let kept = try? evidence(fitted.selection.without(hidden), of: series, in: book)
    else { return [] }
    let posteriors = series.curves.compactMap {
      try? posterior(of: $0, given: kept, of: series).get()
    }
    guard posteriors.count == series.curves.count else { return [] }
    let random = RandomSource(seed: file.seed).part(RandomPurpose("holdout/\(series.name.value)"))
    let projection = SeriesProjection(
      of: posteriors, weights: FutureStacking.weights(of: posteriors, random: random),
      at: whole.dates(of: hidden), count: file.draws, random: random)
    return whole.heldOut(hidden, in: projection.levels(), random: random)
  }
}
