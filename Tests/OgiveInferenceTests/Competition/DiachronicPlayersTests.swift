import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Two players of one market, the second of which enters later")
struct DiachronicPlayersTests {
  /// ma, pa, qa, m, p2, q2 of two curves, then what couples them.
  private static let curves = [[600, 0.02, 0.5], [1000, 0.02, 0.5]]
  private static let coupling = [0.5, 0.4, 0.75, 0.8]

  /// ma, pa, qa, m, p1, q1, delta, p2, q2, gamma of the same.
  private static let published = [600, 0.02, 0.5, 1000, 0.015, 0.2, 0.2, 0.02, 0.5, 0.3]

  private static func density(
    firstFact: Int = 2008
  ) throws -> (density: Competition, x: [Double]) {
    let players = DiachronicWorld(DiachronicWorld.all[0], error: 0, from: firstFact).players
    let density = try SmallCompetition.competition(
      players, DiachronicWorld.couplings, under: .diachronicCompetition
    ).density
    let start = try #require(density.scattered(64, RandomSource(seed: 4)))[0]
    return (density, start.enumerated().map { $1 + 0.02 * Double($0 % 3 - 1) })
  }

  @Test("have the published coefficients")
  func coefficients() {
    let own = DiachronicPlayers(entry: 2014)
    let found = own.parameters(of: Self.curves.map { Parameters($0) }, Self.coupling)
    for (name, (value, expected)) in zip(own.system.parameters, zip(found, Self.published)) {
      #expect(abs(value - expected) < 1e-12 * max(1, expected), "\(name.name)")
    }
    for coefficient in own.coefficients {
      #expect(own.system.parameters[coefficient.place].symbol == coefficient.name)
    }
  }

  @Test(
    "have at every fact the level of the published equations, whenever the first fact is",
    arguments: [2008, 2015])
  func levels(_ firstFact: Int) throws {
    let (density, x) = try Self.density(firstFact: firstFact)
    let members = density.members(at: x.map { Draws8($0) })
    let parameters = DiachronicPlayers(entry: 2014).parameters(
      of: members.map { member in Parameters(member.parameters.map { $0.lanes[1] }) },
      density.coupling(at: x.map { Draws8($0) }).map { $0.lanes[1] })
    let system = DiachronicCompetition(entry: 2014)
    for (player, member) in members.enumerated() {
      for (index, level) in density.players[player].evidence.levels.enumerated() {
        var expected = [0.0, 0]
        var span = expected.mutableSpan
        _ = system.trajectory(
          from: [0, 0], at: 2008, through: [level.reading.stretch.end].span, parameters,
          StepTolerance(relative: 1e-9, absolute: 1e-9), into: &span)
        let found = Double.exp(member.logLevels[index].lanes[1])
        #expect(abs(found / expected[player] - 1) < 2e-5, "\(player), \(index)")
        #expect(expected[0] + expected[1] < parameters[3])
      }
    }
  }

  @Test("have a density whose gradient is that of its values, the same in lanes")
  func gradient() throws {
    let (density, x) = try Self.density()
    let value = SmallCompetition.expectGradient(of: density, at: x, step: 1e-3, within: 2e-3)
    #expect(value.isFinite)
    let lanes = density.logDensities(at: x.map { Draws8($0) }).lanes
    #expect((0..<8).allSatisfy { abs(lanes[$0] - value) < 1e-4 * max(1, abs(value)) })
  }

  @Test("fill one market and no more in any draw, the second from its entry on")
  func market() async throws {
    let players = DiachronicWorld(DiachronicWorld.all[0], error: 0.02).players
    let projection = try await SmallCompetition.projection(
      of: players, under: .diachronicCompetition, coupledBy: DiachronicWorld.couplings,
      at: [2030], count: 80)
    let markets = projection.players[1].capacities
    for date in [2008.5, 2012, 2014.5, 2018, 2030, 2060] {
      let levels = projection.levels(at: date)
      for (draw, market) in markets.enumerated() {
        #expect(levels[0][draw] + levels[1][draw] < market * (1 + 1e-6), "\(draw) in \(date)")
        #expect(levels[0][draw] > 0 && (levels[1][draw] > 1e-9) == (date > 2014))
      }
    }
    let names = projection.coefficients.map { "\($0.coefficient.player).\($0.coefficient.name)" }
    #expect(names == ["0.p1", "0.q1", "0.delta", "1.gamma"])
  }

  private static let priors: [(CouplingPrior, CouplingPrior)] = [
    (.unknownWordOfMouth, .unknownWordOfMouth), (.constant(1), .unknownWordOfMouth),
    (.unknownWordOfMouth, .constant(-0.1)), (.constant(0), .constant(0)),
  ]

  @Test("are sampled where they are believed, and in their volume", arguments: priors)
  func coordinates(_ onFirst: CouplingPrior, _ onSecond: CouplingPrior) throws {
    let players = try DiachronicWorld(DiachronicWorld.all[0], error: 0).players
      .map(SmallCompetition.evidence)
    let free = [onFirst, onSecond].count { $0.isFree }
    let layout = JointLayout(
      curves: [0, 5], couplings: [onFirst, onSecond, .unknownChange, .unknownChange], from: 10,
      players: players)
    let own = DiachronicCoordinates(layout, entry: 2014)
    let count = 12 + free
    let believed = (0..<count).map {
      [6.3, -4, -0.7, 0.1, 0.2, 7, -3.9, -0.8, 0.3, -0.1][safe: $0]
    }
    .enumerated().map { $1 ?? 0.1 * Double($0 - 10) }
    let capacities = [Double.exp(believed[0]), Double.exp(believed[5])]
    let x = own.sampled(at: believed, capacities: capacities)
    let value = { (x: [Double]) in
      own.believed(
        at: x.map { Dual($0) }, capacities: [x[0], x[5]].map { Dual(Double.exp($0)) })
    }
    #expect(zip(value(x).x, believed).allSatisfy { abs($0.value - $1) < 1e-9 })
    // The volume is the determinant of the slopes, up to the same constant everywhere.
    let other = x.enumerated().map { $1 + 0.01 * Double($0 % 4) }
    let volumes = [x, other].map { place -> Double in
      let columns = place.indices.map { column -> [Double] in
        let (before, after) = (-1e-5, 1e-5)
        let ends = [before, after].map { step -> [Double] in
          var moved = place
          moved[column] += step
          return value(moved).x.map(\.value)
        }
        return zip(ends[0], ends[1]).map { ($1 - $0) / 2e-5 }
      }
      return Self.logDeterminant(columns) - value(place).logVolume.value
    }
    #expect(abs(volumes[0] - volumes[1]) < 1e-6, "\(volumes)")
  }

  /// The logarithm of a determinant's size, by elimination with pivots.
  private static func logDeterminant(_ matrix: [[Double]]) -> Double {
    var rows = matrix
    var sum = 0.0
    for column in rows.indices {
      let pivot =
        (column..<rows.count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      sum += Double.log(abs(rows[column][column]))
      for row in (column + 1)..<max(rows.count, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for k in column..<rows.count { rows[row][k] -= factor * rows[column][k] }
      }
    }
    return sum
  }
}

extension Array {
  /// The element, or nil beyond the last.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
