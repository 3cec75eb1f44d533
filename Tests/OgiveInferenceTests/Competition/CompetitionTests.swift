import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Players that act on each other")
struct CompetitionTests {
  private static let effects = [[0, 0.35, -0.1], [0.5, 0, 0.2], [0.15, 0.3, 0]]

  /// A logistic, a Gompertz and a Bass player whose first facts lie years apart.
  private static let players = [
    SmallCompetition.Player(
      name: "old", family: Logistic(), natural: [5, 0.9, 2016],
      rows: SmallCompetition.ends([(2013, 0.4), (2015, 1.9), (2017, 3.6), (2020, 4)])),
    SmallCompetition.Player(
      name: "mean", family: Gompertz(), natural: [4, 0.8, 2018],
      rows: (2016...2020).map { "a\($0),\($0),average,=,\(Double($0 - 2015) * 0.5)" }),
    SmallCompetition.Player(
      name: "late", family: Bass(), natural: [3, 0.02, 0.9],
      rows: SmallCompetition.ends([(2017, 0.1), (2018, 0.4), (2020, 1.4)]), launch: 2016.5),
  ]

  private static let plain = PlainPlayers(
    laws: [.logistic(0.9, 5), .gompertz(0.8, 4), .bass(0.02, 0.9, 3)], effects: effects,
    entries: [2014, 2016, 2018], launches: [0, 0, 2016.5])

  private static var start: [Double] {
    [
      5 / (1 + Double.exp(-0.9 * (2014 - 2016))),
      4 * Double.exp(-Double.exp(-0.8 * (2014 - 2018))), 0,
    ]
  }

  private static func competition() throws -> (density: Competition, x: [Double]) {
    try SmallCompetition.competition(
      players, SmallCompetition.couplings(players.map(\.name), effects))
  }

  @Test("have at every fact the level of a plain integration, averages as integrals")
  func trajectory() throws {
    let (density, x) = try Self.competition()
    let members = density.members(at: x.map { Draws8($0) })
    // Others act on a player from the first instant at which a fact reads it.
    var plain = Self.plain
    plain.entries = density.calendar.entries
    for (player, member) in members.enumerated() {
      for (index, level) in density.players[player].evidence.levels.enumerated() {
        let stretch = level.reading.stretch
        let rows = plain.levels(
          from: Self.start, at: 2014, through: [max(stretch.start, 2014), stretch.end])
        let expected =
          stretch.length > 0
          ? (rows[1][3 + player] - rows[0][3 + player]) / stretch.length : rows[1][player]
        let found = Double.exp(member.logLevels[index].lanes[3])
        // An average is read at a few instants, and in the first the others' effects set in between them.
        let bound = stretch.length > 0 ? 1e-3 : 5e-5
        #expect(abs(found / expected - 1) < bound, "\(Self.players[player].name) at \(stretch.end)")
      }
    }
  }

  @Test("have a density whose gradient is that of its values")
  func gradient() throws {
    let (density, start) = try Self.competition()
    let x = start.enumerated().map { $1 + 0.05 * Double($0 % 3 - 1) }
    let value = SmallCompetition.expectGradient(of: density, at: x, step: 2e-3, within: 2e-3)
    #expect(value == density.logDensity(at: x.map { Dual($0) }).value)
  }

  @Test("are weighed alike with derivatives and in lanes")
  func lanes() throws {
    let (density, x) = try Self.competition()
    let lanes = density.logDensities(at: x.map { Draws8($0) }).lanes
    let value = density.logDensity(at: x.map { Dual($0) }).value
    #expect((0..<8).allSatisfy { abs(lanes[$0] - value) < 1e-5 * abs(value) })
  }

  @Test("leave each other alone where every coefficient is zero")
  func uncoupled() async throws {
    // A player's posterior is then the same whoever the other is.
    var capacities: [[Double]] = []
    for other in Self.players.dropFirst() {
      let couplings = [(other.name, "old"), ("old", other.name)].map {
        CouplingParameter(
          CouplingParameter.effectName(of: $0.0, on: $0.1), .constant(0), origin: "a test")
      }
      let joint = try await CompetitionPosterior.posteriors(
        of: [try SmallCompetition.alone([Self.players[0], other], count: 4000)],
        under: .lotkaVolterra, coupledBy: couplings, count: 4000,
        random: RandomSource(seed: 3), threads: 2)[0]
      #expect(joint.sample.isUsable)
      capacities.append(joint.players[0].capacities.sorted())
    }
    for share in [0.1, 0.25, 0.5, 0.75, 0.9] {
      let (low, high) = (max(0, share - 0.06), min(0.999, share + 0.06))
      let found = capacities[0][Int(share * Double(capacities[0].count))]
      let count = Double(capacities[1].count)
      #expect(capacities[1][Int(low * count)] < found, "\(share)")
      #expect(found < capacities[1][Int(high * count)], "\(share)")
    }
  }

  @Test("give the same draws on any number of threads")
  func threads() async throws {
    let players = Array(Self.players.prefix(2))
    let alone = try SmallCompetition.alone(players, count: 200)
    let couplings = SmallCompetition.couplings(["old", "mean"], [[0, 0], [0, 0]], sd: 0.2)
    var found: [[[Double]]] = []
    for threads in [1, 2, 5] {
      let joint = try await CompetitionPosterior.posteriors(
        of: [alone, alone], under: .lotkaVolterra, coupledBy: couplings, count: 200,
        random: RandomSource(seed: 3), threads: threads)
      found.append(joint[0].sample.columns + joint[1].sample.columns)
    }
    #expect(found[0] == found[1] && found[0] == found[2])
  }

  @Test("that cannot compete are named")
  func cannotCompete() async throws {
    let bilogistic = try EvidencePosterior(
      Bilogistic(), given: SmallCompetition.evidence(Self.players[0]), count: 80,
      random: RandomSource(seed: 1))
    let alone = try SmallCompetition.alone([Self.players[1]], count: 80)
    await #expect(throws: CompetitionError.cannotCompete(player: "two", family: "bilogistic")) {
      try await CompetitionPosterior.posteriors(
        of: [alone + [.init("two", alone: bilogistic)]], under: .lotkaVolterra,
        coupledBy: SmallCompetition.couplings(["mean", "two"], [[0, 0], [0, 0]]), count: 80,
        random: RandomSource(seed: 1), threads: 1)
    }
  }

  @Test(
    "have coefficients with the quantiles of their priors",
    arguments: [
      (CouplingPrior.normal(mean: 0.1, sd: 0.2), [-0.156_310_3, 0.1, 0.356_310_3]),
      (.halfnormal(sd: 0.3), [0.037_698_4, 0.202_346_9, 0.493_456_1]),
      (.lognormal(logMean: 0, logSD: 0.5), [0.526_883_5, 1, 1.897_952_7]),
      (.uniform(min: -1, max: 3), [-0.6, 1, 2.6]), (.constant(0.4), [0.4, 0.4, 0.4]),
    ])
  func priors(_ prior: CouplingPrior, _ expected: [Double]) {
    let scores = [-1.281_551_565_5, 0, 1.281_551_565_5]
    for (score, value) in zip(scores, expected) {
      #expect(abs(prior.value(score) - value) < 2e-6)
      let slope = (prior.value(score + 1e-5) - prior.value(score - 1e-5)) / 2e-5
      #expect(abs(prior.slope(score) - slope) < 1e-7)
    }
    let draws = (1..<40_000).map {
      prior.value(NormalDistribution.quantile(Double($0) / 40_000))
    }
    #expect(abs(Moments(draws).variance.squareRoot() - prior.standardDeviation) < 2e-3)
  }
}
