internal import OgiveCurves
public import OgiveNumerics

/// What the facts of several players say of their curves and of what couples them, all together: one
/// family for each.
public struct CompetitionPosterior: Sendable {
  /// One player before it meets the others.
  public struct Player: Sendable {
    /// Its name in the coupling parameters.
    public let name: String
    /// What its own facts say of its curve, as if it were alone.
    public let alone: EvidencePosterior

    /// A player.
    public init(_ name: String, alone: EvidencePosterior) {
      self.name = name
      self.alone = alone
    }
  }

  /// What couples the players.
  public let couplings: [CouplingParameter]
  /// The joint posterior, seen by each player: its facts and curve, in the draws that all share.
  public let players: [EvidencePosterior]

  private let competition: Competition

  /// How the draws were made, and what is to be said against them.
  public var sample: PosteriorSample { players[0].sample }

  /// The draws of a coupling parameter, in the order of the players' own.
  public func draws(of coupling: Int) -> [Double] {
    players[0].map { x, _ in competition.coupling(at: x)[coupling] }
  }

  /// The posterior of players again, from its draws of an earlier run.
  ///
  /// - Returns: Nil where they cannot be such draws: another number of coordinates, or no draws.
  public init?(
    of players: [Player], under law: CompetitionLaw, coupledBy couplings: [CouplingParameter],
    correlated correlation: CapacityCorrelation? = nil,
    kept sample: PosteriorSample
  ) {
    guard
      let competition = try? Self.competition(
        of: players, under: law, coupledBy: couplings, correlated: correlation),
      sample.fits(competition.dimension)
    else { return nil }
    self.init(competition, sample)
  }

  private init(_ competition: Competition, _ sample: PosteriorSample) {
    self.competition = competition
    couplings = competition.couplings
    players = competition.players.indices.map {
      EvidencePosterior(
        sample: sample, density: competition.seen(by: $0), columns: sample.columns)
    }
  }

  /// The posteriors of several combinations of the players' families.
  ///
  /// - Parameters:
  ///   - combinations: The players with one family each, in the same order every time.
  ///   - couplings: As the law has them, in its order.
  ///   - correlation: How what is believed of the players' capacities goes together.
  ///   - count: How many draws of each.
  ///   - random: Numbers for these posteriors alone; each combination takes its own by the names of its
  ///     families.
  ///   - threads: How many threads may work at once; the draws do not depend on it.
  ///   - finished: Is told of every combination that is done.
  /// - Throws: ``CompetitionError`` for a family that cannot compete, where no draw has any mass, or where
  ///   the facts rule each other out.
  public static func posteriors(
    of combinations: [[Player]], under law: CompetitionLaw,
    coupledBy couplings: [CouplingParameter], correlated correlation: CapacityCorrelation? = nil,
    count: Int, random: RandomSource, threads: Int, finished: @Sendable () -> Void = {}
  ) async throws(CompetitionError) -> [CompetitionPosterior] {
    var competitions: [Competition] = []
    for players in combinations {
      competitions.append(
        try competition(
          of: players, under: law, coupledBy: couplings, correlated: correlation))
    }
    let all = competitions
    let sampler = CompetitionSampler(count: count, threads: threads)
    var samples: [PosteriorSample] = []
    for (competition, players) in zip(all, combinations) {
      samples.append(
        await sampler.sample(
          competition, from: players.map(\.alone),
          random: random.part(RandomPurpose(competition.title))))
      finished()
    }
    guard samples.allSatisfy({ $0.count > 0 }) else { throw .noMember }
    let posteriors = zip(all, samples).map { CompetitionPosterior($0, $1) }
    for (seat, name) in all[0].names.enumerated() {
      let facts = excludedFacts(of: seat, in: posteriors)
      guard facts.isEmpty else { throw .contradiction(player: name, facts: facts) }
    }
    return posteriors
  }

  /// The bounds and ranges of a player that the other facts exclude where each posterior is likeliest.
  private static func excludedFacts(
    of seat: Int, in posteriors: [CompetitionPosterior]
  ) -> [String] {
    let excluded = posteriors.map { posterior in
      posterior.players[seat].density.excludedFacts(at: posterior.sample.likeliest)
    }
    return excluded[0].filter { fact in excluded.allSatisfy { $0.contains(fact) } }
  }

  private static func competition(
    of players: [Player], under law: CompetitionLaw, coupledBy couplings: [CouplingParameter],
    correlated correlation: CapacityCorrelation?
  ) throws(CompetitionError) -> Competition {
    var known: [(name: String, family: any CompetingFamily, density: EvidenceDensity)] = []
    for player in players {
      let family = player.alone.family
      guard let competing = law.player(family) else {
        throw .cannotCompete(player: player.name, family: family.name)
      }
      known.append((player.name, competing, player.alone.density))
    }
    return Competition(law, known, coupledBy: couplings, correlated: correlation)
  }
}

extension EvidencePosterior {
  /// The same draws of a joint posterior, seen by another of its players; itself where it is alone.
  public func seen(by player: Int) -> EvidencePosterior {
    guard let competition = density.seat?.competition else { return self }
    return EvidencePosterior(
      sample: sample, density: competition.seen(by: player), columns: columns)
  }
}

extension Competition {
  /// The players' families, for random numbers.
  fileprivate var title: String { families.map(\.name).joined(separator: " and ") }
}
