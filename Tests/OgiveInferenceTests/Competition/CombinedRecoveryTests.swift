import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("What made the figures of combined players is found again")
struct CombinedRecoveryTests {
  /// A law, what is true, and where each of that is found: a player and the place among its parameters.
  struct Case: Sendable, CustomTestStringConvertible {
    let law: CompetitionLaw
    let names: [String]
    let family: any CompetingFamily
    let system: any GrowthSystem
    let parameters: [Double]
    let places: [(player: Int, parameter: Int)]
    var launches: [Double?] = [nil, nil, nil]

    var testDescription: String { law.rawValue }
  }

  static let cases = [
    Case(
      law: .attraction, names: ["a", "b", "c"], family: Logistic(),
      system: AttractionShares(["a", "b", "c"]), parameters: [0.5, 2015, -0.3, 2012],
      places: [(1, 1), (1, 2), (2, 1), (2, 2)]),
    Case(
      law: .substitution, names: ["a", "b"], family: Logistic(),
      system: Substitution(["a", "b"]), parameters: [0.4, 2016],
      places: [(1, 1), (1, 2)]),
    Case(
      law: .nortonBass, names: ["a", "b"], family: Bass(),
      system: NortonBass(["a", "b"], entries: [2008, 2014]),
      parameters: [0.03, 0.5, 500, 800],
      places: [(0, 1), (0, 2), (0, 0), (1, 0)], launches: [2008, 2014]),
  ]

  /// Figures that the closed form makes, each with an error of its own.
  private static func players(of own: Case, world: UInt64) -> [SmallCompetition.Player] {
    let random = RandomSource(seed: 90 + world)
    return own.names.enumerated().map { player, name in
      let errors = random.normals("error", UInt64(player), count: 12)
      let figures = (2010...2021).compactMap { year -> (year: Int, level: Double)? in
        let time = Double(year + 1)
        guard time > own.launches[player] ?? 0 else { return nil }
        var levels = [Double](repeating: 0, count: own.names.count)
        var span = levels.mutableSpan
        _ = own.system.trajectory(
          from: [], at: time, through: [time].span, own.parameters,
          StepTolerance(relative: 1e-9, absolute: 1e-12), into: &span)
        let level = levels[player] * Double.exp(0.03 * errors[year - 2010])
        return (year, (level * 1e6).rounded() / 1e6)
      }
      return SmallCompetition.Player(
        name: name, family: own.family,
        natural: own.family is Bass ? [500, 0.03, 0.5] : [1, 1, 2015],
        rows: SmallCompetition.ends(figures), launch: own.launches[player])
    }
  }

  @Test("within its intervals as often as these say", arguments: cases)
  func coverage(_ own: Case) async throws {
    let worlds = 10
    var inside = 0
    for world in 0..<worlds {
      let players = Self.players(of: own, world: UInt64(world))
      let joint = try await CompetitionPosterior.posteriors(
        of: [SmallCompetition.alone(players, count: 400)], under: own.law, coupledBy: [],
        count: 400, random: RandomSource(seed: UInt64(world)), threads: 2)[0]
      #expect(joint.sample.isUsable)
      for (truth, place) in zip(own.parameters.indices, own.places) {
        let posterior = joint.players[place.player]
        let draws = try #require(
          posterior.draws(
            of: .parameter(posterior.family.parameters[place.parameter].name)))
        let interval = Quantile.values(of: draws, levels: [0.05, 0.95])
        if interval[0] < own.parameters[truth], own.parameters[truth] < interval[1] { inside += 1 }
      }
    }
    // Of forty intervals of 90% thirty-one hold the truth with a probability of 99%, of twenty fifteen.
    let count = worlds * own.places.count
    #expect(inside >= (count == 20 ? 15 : 31), "\(inside) of \(count)")
  }
}
