internal import OgiveNumerics

/// Draws of the joint posterior of players: weighted ones near the mode where there are few coordinates
/// and the weights can be relied on, else by populations of walkers that start from what each player is
/// alone.
///
/// A joint posterior has twenty coordinates and more, some of which the facts hardly tell, and its
/// gradient takes a pass over the system for every eight of them, as dear as the density of eight
/// walkers: populations need none.
struct CompetitionSampler {
  let count: Int
  let threads: Int

  private static let populations = 4
  private static let walkers = 64
  /// Candidates for the walkers' starts: a few for each.
  private static let candidates = 4 * walkers
  /// From how many points about the figures of all the mode is searched for.
  private static let searches = 4
  /// Walkers go on by so many rounds until they agree.
  private static let rounds = 1000
  private static let mostRounds = 8000

  func sample(
    _ competition: Competition, from alone: [EvidencePosterior], random: RandomSource
  ) async -> PosteriorSample {
    let refused: ChainPlan
    switch plan(competition, from: alone, random: random) {
    case .done(let sample): return sample
    case .chains(let plan): refused = plan
    }
    var populations = await Parallel.map(Self.populations, threads: threads) { index in
      let own = random.part("population", UInt64(index))
      return Population(
        of: competition, from: starts(of: competition, alone, random: own),
        walkers: Self.walkers, groups: competition.groups, random: own)
    }.compactMap { $0 }
    guard populations.count == Self.populations else {
      return refused.sample(
        await Parallel.map(refused.count, threads: threads) { refused.chain($0) })
    }
    var found: PosteriorSample
    var rounds = 0
    repeat {
      populations = await Parallel.map(populations.count, threads: threads) { [populations] index in
        var population = populations[index]
        population.advance(Self.rounds, in: competition)
        return population
      }
      guard !Task.isCancelled else { return .empty(dimension: competition.dimension) }
      found = PosteriorSample(
        visitedBy: populations, dimension: competition.dimension, count: count,
        rejectedShape: refused.rejectedShape)
      rounds += Self.rounds
    } while rounds < Self.mostRounds && found.warnings.contains(where: \.isFailure)
    return found
  }

  /// Weights are tried in few dimensions only, as anywhere: what slows a player down, its own limit or
  /// another player, are two explanations with little between them, and k-hat cannot tell of one that no
  /// draw has seen.
  private func plan(
    _ competition: Competition, from alone: [EvidencePosterior], random: RandomSource
  ) -> PosteriorPlan {
    EvidencePosterior.sampler(count: count).plan(
      competition, from: modeStarts(of: competition, alone, random: random), random: random)
  }

  /// Where the search for the mode begins: every player in the middle of what it is alone and where that
  /// is likeliest, or what the figures of all say.
  private func modeStarts(
    of competition: Competition, _ alone: [EvidencePosterior], random: RandomSource
  ) -> [[Double]] {
    if let scattered = competition.scattered(Self.candidates, random) {
      return Array(scattered.prefix(Self.searches))
    }
    let middles = alone.map { posterior in
      (
        density: posterior.density,
        x: posterior.columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
      )
    }
    let likeliest = alone.map { (density: $0.density, x: $0.sample.likeliest) }
    return [competition.start(middles), competition.start(likeliest)]
  }

  /// Points at which every player is as one of its draws alone has it, and what couples them as its prior
  /// does; or those about what the figures of all say.
  private func starts(
    of competition: Competition, _ alone: [EvidencePosterior], random: RandomSource
  ) -> [[Double]] {
    competition.scattered(Self.candidates, random)
      ?? (0..<Self.candidates).map { candidate in
        let stream = random.stream("start", UInt64(candidate))
        let players = alone.enumerated().map { player, posterior in
          let draw = Int(stream.uniform(UInt64(player)) * Double(posterior.sample.count))
          return (density: posterior.density, x: posterior.columns.map { $0[draw] })
        }
        let effects = (0..<competition.couplingCount).map { stream.normal(UInt64(64 + $0)) }
        return competition.start(players, coupled: effects)
      }
  }
}
