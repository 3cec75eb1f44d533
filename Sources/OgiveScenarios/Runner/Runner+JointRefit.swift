internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// The players of a competition fitted jointly without some of their facts, and carried over dates.
  ///
  /// - Parameters:
  ///   - players: As they were fitted with all facts, in the order of the competition.
  ///   - hidden: The facts that are left out.
  /// - Returns: Nil where a player has no evidence left, or where no member of the system comes near the
  ///   rest.
  func refitted(
    _ players: [FittedSeries], without hidden: Set<String>, in book: EvidenceBook,
    at dates: [Double], count: Int, random: RandomSource
  ) async -> CompetitionProjection? {
    guard let competition = file.competition else { return nil }
    let law = competition.system.value
    let alone = await Parallel.map(players.count, threads: threads) { seat in
      refittedAlone(players[seat], without: hidden, in: book, count: count, random: random)
    }.compactMap { $0 }
    guard alone.count == players.count else { return nil }
    let combinations = combinations(of: alone, under: law)
    let posteriors = try? await CompetitionPosterior.posteriors(
      of: members(of: combinations, alone), under: law, coupledBy: competition.couplings,
      correlated: competition.correlation, count: count, random: random, threads: threads)
    guard let posteriors else { return nil }
    let weights = weights(of: combinations, alone)
    let projections = players.indices.map { seat in
      SeriesProjection(
        of: posteriors.map { $0.players[seat] }, weights: weights, at: dates, count: count,
        random: random.part(RandomPurpose("paths/\(players[seat].name)")))
    }
    return CompetitionProjection(of: projections, origin: dates.last ?? 0)
  }

  /// A player as it is alone, without some of its facts.
  private func refittedAlone(
    _ player: FittedSeries, without hidden: Set<String>, in book: EvidenceBook, count: Int,
    random: RandomSource
  ) -> FittedSeries? {
    let selection = player.selection.without(hidden)
    guard let evidence = evidence(of: player, without: hidden, in: book) else { return nil }
    let posteriors = player.curves.compactMap { curve in
      try? EvidencePosterior(
        curve.family, given: evidence, count: count,
        random: random.part(RandomPurpose("\(player.name)/\(curve.family.name)")))
    }
    guard posteriors.count == player.curves.count else { return nil }
    let weights = FutureStacking.weights(
      of: posteriors, random: random.part(RandomPurpose("weights/\(player.name)")))
    return FittedSeries(
      series: player.series, unit: player.unit, selection: selection,
      shareBase: player.shareBase, readings: player.readings, posteriors: posteriors, analyses: [],
      weights: weights, step: player.step)
  }

  /// The evidence of a fitted series without some of its facts; its shares stay shares of what they were,
  /// since the others keep theirs. Nil where nothing is left to fit.
  func evidence(
    of fitted: FittedSeries, without hidden: Set<String>, in book: EvidenceBook
  ) -> SeriesEvidence? {
    try? evidence(
      fitted.selection.without(hidden), of: fitted.series, in: book, sharing: fitted.shareBase)
  }

  /// The places of series that were fitted jointly, in the order of their competition, for each variant of
  /// the facts that has players of its own.
  static func competitions(among series: [FittedSeries], _ choices: [[Int]]) -> [[Int]] {
    Set(choices.map { players(among: $0, of: series) }.filter { !$0.isEmpty })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Which of the chosen series compete, in the order of the competition.
  private static func players(among choice: [Int], of series: [FittedSeries]) -> [Int] {
    choice.compactMap { index in series[index].joint.map { (index, $0.seat) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
