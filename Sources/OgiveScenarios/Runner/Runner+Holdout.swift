internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// The levels of the intervals whose coverage a check asks for, increasing.
  var coverageLevels: [Double] {
    Set(file.scenarios.flatMap(\.checks).flatMap(\.coverages)).sorted()
  }

  /// Every series fitted once more with the last quarter of its facts hidden, players jointly without those
  /// of all, in the order of the series; empty where no check asks for it.
  func holdouts(
    _ series: [FittedSeries], _ variants: [EvidenceVariant], _ choices: [[Int]]
  ) async throws -> [Holdout.Part] {
    guard !coverageLevels.isEmpty else { return [] }
    let book = { @Sendable (index: Int) in
      variants[choices.firstIndex { $0.contains(index) } ?? 0].book
    }
    var facts: [Int: [HeldOutFact]] = [:]
    for places in Self.competitions(among: series, choices) {
      let players = places.map { series[$0] }
      let step = holdoutStep(of: competitionStep(of: players))
      let found = try await kept(step) { await heldOut(players, in: book(places[0])) }
      for (place, own) in zip(places, found) { facts[place] = own }
    }
    let alone = series.indices.filter { facts[$0] == nil }
    let found = try await parallel(alone.count) { place in
      let own = series[alone[place]]
      return try kept(holdoutStep(of: own.step)) { heldOut(own, in: book(alone[place])) }
    }
    for (index, own) in zip(alone, found) { facts[index] = own }
    return series.indices.map { index in
      Holdout.Part(
        series: series[index].name, readings: series[index].readings, facts: facts[index] ?? [])
    }
  }

  /// The fit of a series without some of its facts.
  func holdoutStep(of fit: RunStep) -> RunStep {
    RunStep(
      kind: .holdout, subject: fit.subject, content: fit.content.map { "without\n" + $0 },
      inputs: [RunStep.Input(name: fit.name, content: fit.content ?? "")],
      near: fit.near.map { "without\n" + $0 })
  }

  /// What a joint fit without the last quarter of every player's facts says of them; nothing where they are
  /// too few, or where the others make no evidence.
  private func heldOut(_ players: [FittedSeries], in book: EvidenceBook) async -> [[HeldOutFact]] {
    let hidden = players.map(\.lastQuarter)
    let whole = players.compactMap { evidence(of: $0, without: [], in: book) }
    let nothing = players.map { _ in [HeldOutFact]() }
    guard whole.count == players.count else { return nothing }
    let dates = Set(zip(whole, hidden).flatMap { $0.dates(of: $1) }).sorted()
    let random = RandomSource(seed: file.seed).part("holdout")
    guard !dates.isEmpty,
      let projection = await refitted(
        players, without: Set(hidden.joined()), in: book, at: dates, count: file.draws,
        random: random)
    else { return nothing }
    let tables = projection.levels(players.map { _ in CompetitionProjection.Plan() })
    return players.indices.map { seat in
      whole[seat].heldOut(hidden[seat], in: tables[seat], random: random)
    }
  }

  /// What a fit without the last quarter of a series' facts says of them; empty where they are too few, or
  /// where the others make no evidence.
  private func heldOut(_ fitted: FittedSeries, in book: EvidenceBook) -> [HeldOutFact] {
    let series = fitted.series
    let hidden = fitted.lastQuarter
    guard !hidden.isEmpty,
      let whole = evidence(of: fitted, without: [], in: book),
      let kept = evidence(of: fitted, without: hidden, in: book)
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

extension FittedSeries {
  /// The last quarter of its facts.
  fileprivate var lastQuarter: Set<String> {
    Set(selection.used.suffix(selection.used.count / 4).map(\.id))
  }
}
