/// Draws by populations of walkers that go on until they agree.
public struct PopulationSampler: Sendable {
  /// The equally weighted draws wanted.
  public var count: Int
  /// The populations, whose agreement tells that they have seen everything.
  public var populationCount = 4
  /// The walkers of each: a multiple of eight, twenty-four at least.
  public var walkerCount = 64
  /// Walkers go on by so many rounds until they agree.
  public var rounds = 1000
  /// After so many they are given up.
  public var mostRounds = 8000

  /// Candidates for the walkers' starts in a population: a few for each.
  public var candidateCount: Int { 4 * walkerCount }

  /// A sampler with the default settings.
  public init(count: Int) {
    self.count = count
  }

  /// Draws of `density` by walkers that start from draws which another sampler made of it, and which
  /// cannot be relied on.
  ///
  /// - Parameter rejectedShape: k-hat of importance weights that could not be relied on either.
  /// - Returns: Nil where the populations do not agree either.
  public func sample(
    _ density: any LogDensity, from draws: PosteriorSample, rejectedShape: Double?,
    random: RandomSource
  ) -> PosteriorSample? {
    var populations = (0..<populationCount).compactMap { index in
      Population(
        of: density, from: starts(of: index, among: draws), walkers: walkerCount,
        groups: [0..<density.dimension], random: random.part("population", UInt64(index)))
    }
    guard populations.count == populationCount else { return nil }
    var found: PosteriorSample
    var done = 0
    repeat {
      for index in populations.indices { populations[index].advance(rounds, in: density) }
      found = PosteriorSample(
        visitedBy: populations, dimension: density.dimension, count: count, mode: draws.mode,
        rejectedShape: rejectedShape)
      done += rounds
    } while goesOn(from: found, after: done)
    return found.isUsable ? found : nil
  }

  /// Whether the walkers have to go on from what they have visited in so many rounds.
  public func goesOn(from found: PosteriorSample, after done: Int) -> Bool {
    done < mostRounds && !found.isUsable
  }

  /// A few draws for each walker of a population, from the first draw to the last, and other ones for
  /// every population.
  private func starts(of population: Int, among draws: PosteriorSample) -> [[Double]] {
    (0..<candidateCount).map { candidate in
      let place = candidate * populationCount + population
      let draw = place * draws.count / (candidateCount * populationCount)
      return draws.columns.map { $0[draw] }
    }
  }
}
