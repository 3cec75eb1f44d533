import OgiveCurves
import OgiveEvidence
import OgiveNumerics

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
}
