import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

/// Small competitions for tests.
enum SmallCompetition {
  /// One player: its family, its parameters in decimal years, and rows of facts.
  struct Player {
    let name: String
    let family: any CompetingFamily
    let natural: [Double]
    let rows: [String]
    var launch: Double?
  }

  /// Figures at the ends of years.
  static func ends(_ levels: [(year: Int, level: Double)], _ relation: String = "=") -> [String] {
    levels.map { "f\($0.year),\($0.year),end,\(relation),\($0.level)" }
  }

  static func evidence(_ player: Player) throws -> SeriesEvidence {
    let book = try FactBooks.book(player.rows)
    return try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(metric: "dau", unit: .people(per: .day), launch: player.launch), in: book
    )
  }

  /// The joint density of players, and the point at which each has its parameters and every coefficient
  /// its prior's middle.
  static func competition(
    _ players: [Player], _ couplings: [CouplingParameter],
    under law: CompetitionLaw = .lotkaVolterra
  ) throws -> (density: Competition, x: [Double]) {
    var densities: [EvidenceDensity] = []
    var points: [(density: EvidenceDensity, x: [Double])] = []
    for player in players {
      let evidence = try evidence(player)
      let reference = evidence.reference(for: player.family)
      let own = zip(player.family.parameters, player.natural).map { parameter, value in
        parameter.dimension == .time && player.family.origin == .anywhere
          ? value - reference : value
      }
      let density = EvidenceDensity(family: player.family, evidence: evidence, centre: own)
      densities.append(density)
      points.append((density, density.centre + [0.1, -0.2]))
    }
    let competition = Competition(
      law, players.indices.map { (players[$0].name, players[$0].family, densities[$0]) },
      coupledBy: couplings, correlated: nil)
    return (competition, competition.start(points))
  }

  /// The coefficients of players, each sure to within next to nothing but free.
  static func couplings(_ names: [String], _ effects: [[Double]], sd: Double = 0.3)
    -> [CouplingParameter]
  {
    names.indices.flatMap { i in
      names.indices.filter { $0 != i }.map { j in
        CouplingParameter(
          CouplingParameter.effectName(of: names[j], on: names[i]),
          .normal(mean: effects[i][j], sd: sd), origin: "a test")
      }
    }
  }

  /// The posteriors of players alone, as they come to a competition.
  static func alone(_ players: [Player], count: Int) throws -> [CompetitionPosterior.Player] {
    try players.enumerated().map { index, player in
      .init(
        player.name,
        alone: try EvidencePosterior(
          player.family, given: evidence(player), count: count,
          random: RandomSource(seed: 5).part("alone", UInt64(index))))
    }
  }

  /// The joint posterior of players carried over dates; what is known ends in 2021.2.
  static func projection(
    of players: [Player], under law: CompetitionLaw, coupledBy couplings: [CouplingParameter],
    at dates: [Double], count: Int
  ) async throws -> CompetitionProjection {
    let joint = try await CompetitionPosterior.posteriors(
      of: [alone(players, count: count)], under: law, coupledBy: couplings, count: count,
      random: RandomSource(seed: 3), threads: 2)[0]
    return CompetitionProjection(
      of: joint.players.enumerated().map { index, player in
        SeriesProjection(
          of: [player], weights: [1], at: dates, count: count,
          random: RandomSource(seed: 8).part("paths", UInt64(index)))
      }, origin: 2021.2)
  }

  /// Expects the gradient of a density at a point to be that of its values, by differences of the
  /// fourth order.
  ///
  /// - Parameter tolerance: How far each slope may be off, as a part of it or of one.
  /// - Returns: The density's logarithm.
  @discardableResult
  static func expectGradient(
    of density: Competition, at x: [Double], step: Double, within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Double {
    var gradient = x
    var span = gradient.mutableSpan
    let value = density.logDensity(at: x.span, gradient: &span)
    for column in x.indices {
      let values = [-2.0, -1, 1, 2].map { steps -> Double in
        var other = x
        other[column] += step * steps
        return density.logDensity(at: other.map { Dual($0) }).value
      }
      let slope = (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * step)
      #expect(
        abs(gradient[column] - slope) < tolerance * max(1, abs(slope)), "column \(column)",
        sourceLocation: sourceLocation)
    }
    return value
  }
}
