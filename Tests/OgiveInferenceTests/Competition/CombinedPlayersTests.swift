import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Players whose levels follow from their own curves")
struct CombinedPlayersTests {
  /// A law with players and the levels that its system has in closed form.
  struct Case: Sendable, CustomTestStringConvertible {
    let law: CompetitionLaw
    let players: [SmallCompetition.Player]
    var couplings: [CouplingParameter] = []
    /// The system, and its parameters from those of the players' curves in decimal years.
    let system: any GrowthSystem
    let parameters: @Sendable ([[Double]]) -> [Double]
    var total = 1.0

    var testDescription: String { law.rawValue }
  }

  private static let odds: @Sendable ([[Double]]) -> [Double] = { own in
    own.dropFirst().flatMap { [$0[1], $0[2]] }
  }

  static let cases = [
    Case(
      law: .attraction,
      players: [
        player("old", Logistic(), [(2013, 0.9), (2016, 0.6), (2019, 0.2)]),
        player("mean", Logistic(), [(2013, 0.07), (2016, 0.22), (2020, 0.2)]),
        player("late", Logistic(), [(2014, 0.05), (2017, 0.3), (2019, 0.62)]),
      ], system: AttractionShares(["old", "mean", "late"]), parameters: odds),
    Case(
      law: .attraction,
      players: [
        player("old", Logistic(), [(2013, 35), (2016, 20), (2019, 8)]),
        player("late", Logistic(), [(2014, 5), (2017, 20), (2019, 30)]),
      ],
      couplings: [CouplingParameter("budget", .constant(40), origin: "a test")],
      system: AttractionShares(["old", "late"]), parameters: odds, total: 40),
    Case(
      law: .substitution,
      players: [
        player("wood", Logistic(), [(2013, 0.9), (2016, 0.7), (2019, 0.3)]),
        player("metal", Logistic(), [(2013, 0.1), (2017, 0.45), (2019, 0.7)]),
      ], system: Substitution(["wood", "metal"]), parameters: odds),
    Case(
      law: .substitution,
      players: [
        player("oldest", Logistic(), [(2013, 0.7), (2016, 0.3), (2019, 0.08)]),
        player("next", Logistic(), [(2013, 0.25), (2015, 0.4), (2018, 0.42), (2021, 0.2)]),
        player("later", Logistic(), [(2014, 0.06), (2017, 0.2), (2020, 0.32)]),
        player("latest", Logistic(), [(2018, 0.06), (2019, 0.13), (2021, 0.4)]),
      ], system: Substitution(["oldest", "next", "later", "latest"]), parameters: odds),
    Case(
      law: .nortonBass,
      players: [
        player("a", Bass(), [(2010, 190), (2014, 2542), (2019, 700)], launch: 2010),
        player("b", Bass(), [(2015, 880), (2018, 7720), (2020, 11000)], launch: 2015),
        player("c", Bass(), [(2019, 1200), (2020, 4800), (2021, 9000)], launch: 2019),
      ], system: NortonBass(["a", "b", "c"], entries: [2010, 2015, 2019]),
      parameters: { own in [own[0][1], own[0][2]] + own.map { $0[0] } }),
  ]

  private static func player(
    _ name: String, _ family: any CompetingFamily, _ levels: [(Int, Double)], launch: Double? = nil
  ) -> SmallCompetition.Player {
    SmallCompetition.Player(
      name: name, family: family,
      natural: family is Bass ? [5000, 0.02, 0.5] : [1, 0.5, 2016],
      rows: SmallCompetition.ends(levels.map { (year: $0.0, level: $0.1) }), launch: launch)
  }

  /// A density and a point beside the best start.
  private static func density(_ own: Case) throws -> (density: Competition, x: [Double]) {
    let density = try SmallCompetition.competition(own.players, own.couplings, under: own.law)
      .density
    let start = try #require(density.scattered(64, RandomSource(seed: 4)))[0]
    return (density, start.enumerated().map { $1 + 0.05 * Double($0 % 3 - 1) })
  }

  @Test("have at every fact the level of the system in closed form", arguments: cases)
  func levels(_ own: Case) throws {
    let (density, x) = try Self.density(own)
    let members = density.members(at: x.map { Draws8($0) })
    let parameters = own.players.indices.map { player in
      members[player].parameters.indices.map { index in
        let isDate = own.players[player].family.parameters[index].dimension == .time
        return members[player].parameters[index].lanes[2]
          + (isDate ? density.players[player].reference : 0)
      }
    }
    for (player, member) in members.enumerated() {
      for (index, level) in density.players[player].evidence.levels.enumerated() {
        let time = level.reading.stretch.end
        var expected = [Double](repeating: 0, count: own.players.count)
        var span = expected.mutableSpan
        _ = own.system.trajectory(
          from: [], at: time, through: [time].span, own.parameters(parameters),
          StepTolerance(relative: 1e-9, absolute: 1e-12), into: &span)
        let found = Double.exp(member.logLevels[index].lanes[2])
        #expect(abs(found / (own.total * expected[player]) - 1) < 1e-9, "\(player) at \(time)")
      }
    }
  }

  @Test("have a density whose gradient is that of its values, the same in lanes", arguments: cases)
  func gradient(_ own: Case) throws {
    let (density, x) = try Self.density(own)
    let value = SmallCompetition.expectGradient(of: density, at: x, step: 1e-3, within: 1e-5)
    #expect(value.isFinite)
    let lanes = density.logDensities(at: x.map { Draws8($0) }).lanes
    #expect((0..<8).allSatisfy { abs(lanes[$0] - value) < 1e-9 * max(1, abs(value)) })
  }

  @Test("have no coordinates for what is not their own")
  func coordinates() throws {
    let counts = try Self.cases.map { own in
      let density = try Self.density(own).density
      return density.players.map { $0.columns.curve.count }
    }
    #expect(counts == [[0, 2, 2], [0, 2], [0, 2], [0, 2, 2, 2], [3, 1, 1]])
  }

  @Test("in generations sum up to what each generation adds")
  func sum() {
    let system = NortonBass(["a", "b", "c"], entries: [0, 5, 9])
    let (own, shares) = ([3000.0, 8000, 2000], [0.99, 0.6, 0.1])
    var levels = own
    var span = levels.mutableSpan
    system.combineNumbers(&span, shares.span, [], total: 1)
    #expect(abs(levels.reduce(0, +) - 13_000) < 1e-9)
    #expect(abs(levels[0] - 3000 * 0.4) < 1e-9)
  }
}
