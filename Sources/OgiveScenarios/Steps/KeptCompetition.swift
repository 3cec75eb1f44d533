import OgiveInference

/// What is kept of players fitted jointly: the draws of each combination of their curves, what these
/// say of each player, and the combinations' weights.
struct KeptCompetition: Codable, Sendable {
  private let draws: [KeptFit.Draws]
  /// Player by player, and combination by combination.
  let analyses: [[PosteriorAnalysis]]
  let weights: [Double]

  init(
    _ posteriors: [CompetitionPosterior], analyses: [[PosteriorAnalysis]], weights: [Double]
  ) {
    draws = posteriors.map { KeptFit.Draws(of: $0.sample) }
    self.analyses = analyses
    self.weights = weights
  }

  /// The posteriors again; nil where what was kept cannot be of these players.
  func posteriors(
    of combinations: [[CompetitionPosterior.Player]], in competition: CompetitionBlock
  ) -> [CompetitionPosterior]? {
    let count = combinations.count
    guard draws.count == count, weights.count == count,
      analyses.count == competition.players.count, analyses.allSatisfy({ $0.count == count })
    else { return nil }
    let posteriors = zip(combinations, draws).compactMap { players, draws in
      CompetitionPosterior(
        of: players, under: competition.system.value, coupledBy: competition.couplings,
        correlated: competition.correlation, kept: draws.sample)
    }
    return posteriors.count == count ? posteriors : nil
  }
}
