import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A projection of players whose levels follow from their own curves")
struct CombinedProjectionTests {
  private static let dates = [2012.0, 2015, 2018, 2021, 2022, 2023.5, 2026, 2040]
  private static let count = 40

  private static func projection(
    _ own: CombinedPlayersTests.Case
  ) async throws -> CompetitionProjection {
    try await SmallCompetition.projection(
      of: own.players, under: own.law, coupledBy: own.couplings, at: dates, count: count)
  }

  /// Half the speed from 2022 on, for the last player.
  private static func plans(_ count: Int) -> [CompetitionProjection.Plan] {
    let none = CompetitionProjection.Plan()
    let slower = CompetitionProjection.Plan(
      schedule: SpeedSchedule([.init(.multiply(0.5), from: 2022)]))
    return [CompetitionProjection.Plan](repeating: none, count: count - 1) + [slower]
  }

  private static func clock(_ date: Double) -> Double {
    date > 2022 ? 2022 + 0.5 * (date - 2022) : date
  }

  @Test(
    "adds up to what there is in every draw, whatever happens",
    arguments: CombinedPlayersTests.cases.filter { $0.law.isShared })
  func sums(_ own: CombinedPlayersTests.Case) async throws {
    let projection = try await Self.projection(own)
    let plans = Self.plans(own.players.count)
    let stretches = [Stretch(from: 2021, to: 2022), Stretch(from: 2022, to: 2023.5)]
    let tables = [
      projection.levels(plans), projection.levels(plans, in: Array((0..<Self.count).reversed())),
      projection.means(over: stretches, plans),
    ]
    for players in tables {
      for date in players[0].dates.indices {
        for draw in 0..<Self.count {
          let levels = players.map { $0[date, draw] }
          #expect(levels.allSatisfy { $0 >= 0 })
          #expect(abs(levels.reduce(0, +) / own.total - 1) < 1e-12)
        }
      }
    }
  }

  @Test(
    "lets a slower clock change the odds as the closed form has it",
    arguments: CombinedPlayersTests.cases.filter { $0.law == .attraction || $0.players.count == 2 })
  func odds(_ own: CombinedPlayersTests.Case) async throws {
    let projection = try await Self.projection(own)
    let last = own.players.count - 1
    let none = own.players.map { _ in CompetitionProjection.Plan() }
    let (base, changed) = (
      projection.levels(none), projection.levels(Self.plans(own.players.count))
    )
    for (index, date) in Self.dates.enumerated() {
      for draw in 0..<Self.count {
        let rate = projection.players[last].parameters(block: draw / 8)[1].lanes[draw % 8]
        let odds = { (tables: [DrawTable]) in tables[last][index, draw] / tables[0][index, draw] }
        // What no curve explains is the same factor in both.
        let expected = Double.exp(rate * (Self.clock(date) - date))
        #expect(abs(odds(changed) / odds(base) / expected - 1) < 1e-6, "draw \(draw), \(date)")
      }
    }
  }

  @Test("of generations follows the clock and the capacity of each")
  func generations() async throws {
    let own = try #require(CombinedPlayersTests.cases.first { $0.law == .nortonBass })
    let projection = try await Self.projection(own)
    let wider = CompetitionProjection.Plan(
      schedule: SpeedSchedule([.init(.multiply(0.5), from: 2022)]),
      interventions: [.capacity([.multiply(2)], at: 2023)])
    let none = CompetitionProjection.Plan()
    let (base, changed) = (
      projection.levels([none, none, none]), projection.levels([none, none, wider])
    )
    let launches = [2010.0, 2015, 2019]
    for (index, date) in Self.dates.enumerated() where date >= 2018 {
      for draw in 0..<Self.count {
        let parameters = projection.players.map { player in
          (0..<3).map { player.parameters(block: draw / 8)[$0].lanes[draw % 8] }
        }
        let adopted = { (player: Int, date: Double, factor: Double) in
          Bass().value(
            at: max(0, date - launches[player]),
            Parameters([
              factor * parameters[player][0], parameters[player][1], parameters[player][2],
            ]))
        }
        let share = { (player: Int, date: Double) in
          adopted(player, date, 1) / parameters[player][0]
        }
        // The generations before lose to it by its clock, whatever its room.
        let second = (1 - share(2, Self.clock(date))) / (1 - share(2, date))
        #expect(abs(changed[1][index, draw] / base[1][index, draw] / second - 1) < 1e-6)
        #expect(changed[0][index, draw] == base[0][index, draw])
        guard date > 2023 else { continue }
        // Its own newcomers go on from where they were in 2023 towards twice as many.
        let before = adopted(2, Self.clock(2023), 1)
        let wide = Parameters([2 * parameters[2][0], parameters[2][1], parameters[2][2]])
        let age = Bass().inverse(before, wide) ?? .nan
        let newcomers = Bass().value(at: age + Self.clock(date) - Self.clock(2023), wide)
        let older = adopted(1, date, 1) + share(1, date) * adopted(0, date, 1)
        let (with, without) = (
          newcomers + share(2, Self.clock(date)) * older,
          adopted(2, date, 1) + share(2, date) * older
        )
        #expect(
          abs(changed[2][index, draw] / base[2][index, draw] / (with / without) - 1) < 1e-6,
          "draw \(draw), \(date)")
      }
    }
  }
}
