internal import OgiveNumerics

/// Draws of the joint posterior of players: weighted ones near the mode where there are few coordinates
/// and the weights can be relied on, else by populations of walkers that start from what each player is
/// alone.
///
/// A joint posterior has twenty coordinates and more, some of which the facts hardly tell, and its
/// gradient takes a pass over the system for every eight of them, as dear as the density of eight
/// walkers: populations need none.
///
/// Where a law has coordinates of its own, in which the posterior is close to normal about each mode, the
/// walkers start about the modes: those that start far off are caught where all figures are noise, and
/// hold up the rest. Each population has a mode of its own where there are several, so that they agree on
/// what each is worth only once walkers have gone from one to another.
struct CompetitionSampler {
  let count: Int
  let threads: Int

  /// From how many points about the figures of all the mode is searched for.
  private static let searches = 4
  /// From how many of these points modes are searched for where walkers start about them.
  private static let modeSearches = 8

  private var walk: PopulationSampler { PopulationSampler(count: count) }

  func sample(
    _ competition: Competition, from alone: [EvidencePosterior], random: RandomSource
  ) async -> PosteriorSample {
    let modes = await modes(of: competition, random: random)
    let searched =
      modes.first.map { [$0.mode.position] }
      ?? modeStarts(of: competition, alone, random: random)
    let refused: ChainPlan
    switch plan(competition, from: searched, random: random) {
    case .done(let sample): return sample
    case .chains(let plan): refused = plan
    }
    let walk = walk
    let populations = await Parallel.map(walk.populationCount, threads: threads) { index in
      let own = random.part("population", UInt64(index))
      let starts =
        modes.isEmpty
        ? starts(of: competition, alone, random: own)
        : modes[index % modes.count].scattered(walk.candidateCount, random: own)
      return Population(
        of: competition, from: starts, walkers: walk.walkerCount, groups: competition.groups,
        random: own)
    }.compactMap { $0 }
    guard populations.count == walk.populationCount else {
      return refused.sample(
        await Parallel.map(refused.count, threads: threads) { refused.chain($0) })
    }
    return await walked(populations, in: competition, rejectedShape: refused.rejectedShape)
  }

  /// What populations visit until they agree, or have walked for long.
  private func walked(
    _ beginning: [Population], in competition: Competition, rejectedShape: Double?
  ) async -> PosteriorSample {
    let walk = walk
    var populations = beginning
    var found: PosteriorSample
    var done = 0
    repeat {
      populations = await Parallel.map(populations.count, threads: threads) { [populations] index in
        var population = populations[index]
        population.advance(walk.rounds, in: competition)
        return population
      }
      guard !Task.isCancelled else { return .empty(dimension: competition.dimension) }
      found = PosteriorSample(
        visitedBy: populations, dimension: competition.dimension, count: count,
        rejectedShape: rejectedShape)
      done += walk.rounds
    } while walk.goesOn(from: found, after: done)
    return found
  }

  /// Weights are tried in few dimensions only, as anywhere: what slows a player down, its own limit or
  /// another player, are two explanations with little between them, and k-hat cannot tell of one that no
  /// draw has seen.
  private func plan(
    _ competition: Competition, from starts: [[Double]], random: RandomSource
  ) -> PosteriorPlan {
    EvidencePosterior.sampler(count: count).plan(competition, from: starts, random: random)
  }

  /// The modes that walkers start about; none where they start from what each player is alone.
  private func modes(
    of competition: Competition, random: RandomSource
  ) async -> [LaplaceApproximation] {
    guard competition.hasOwnCoordinates,
      let scattered = competition.scattered(walk.candidateCount, random)
    else { return [] }
    let searches = min(Self.modeSearches, scattered.count)
    let found = await Parallel.map(searches, threads: threads) {
      ModeSearch().mode(of: competition, from: scattered[$0])
    }
    return LaplaceApproximation.distinct(of: competition, at: found)
  }

  /// Where the search for the mode begins: every player in the middle of what it is alone and where that
  /// is likeliest, or what the figures of all say.
  private func modeStarts(
    of competition: Competition, _ alone: [EvidencePosterior], random: RandomSource
  ) -> [[Double]] {
    if let scattered = competition.scattered(walk.candidateCount, random) {
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
    competition.scattered(walk.candidateCount, random)
      ?? (0..<walk.candidateCount).map { candidate in
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
