import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A projection of players")
struct CompetitionProjectionTests {
  private static let players = [
    SmallCompetition.Player(
      name: "old", family: Logistic(), natural: [5, 0.9, 2016],
      rows: SmallCompetition.ends([(2013, 0.4), (2015, 1.9), (2017, 3.6), (2020, 4)])),
    SmallCompetition.Player(
      name: "young", family: Gompertz(), natural: [4, 0.8, 2018],
      rows: SmallCompetition.ends([(2016, 0.3), (2018, 1.3), (2020, 2.1)])),
  ]
  private static let dates = [2012.0, 2014, 2017.5, 2021, 2021.5, 2022, 2022.25, 2023, 2024, 2026]
  private static let count = 40

  /// The projection of players who have such effects on each other for sure.
  private static func projection(_ effects: [[Double]]) async throws -> CompetitionProjection {
    let names = players.map(\.name)
    let couplings = names.indices.flatMap { i in
      names.indices.filter { $0 != i }.map { j in
        CouplingParameter(
          CouplingParameter.effectName(of: names[j], on: names[i]), .constant(effects[i][j]),
          origin: "a test")
      }
    }
    return try await SmallCompetition.projection(
      of: players, under: .lotkaVolterra, coupledBy: couplings, at: dates, count: count)
  }

  private static let plans = [
    CompetitionProjection.Plan(
      schedule: SpeedSchedule([
        .init(.multiply(1.6), from: 2021.3, ramp: 0.5), .init(.add(-0.2), from: 2022, until: 2023),
      ]),
      interventions: [
        .pulse(amount: .share(0.1), keeps: 0.3, halfLife: 0.1, at: 2021.75),
        .capacity([.multiply(1.3)], at: 2022.1),
      ]),
    CompetitionProjection.Plan(
      interventions: [
        .pulse(amount: .level(0.2), keeps: 0, halfLife: .same(.infinity), at: 2022.25),
        .capacity([.add(0.5)], at: 2022.6),
      ]),
  ]

  @Test("is each player's own where none acts on another, whatever happens")
  func alone() async throws {
    let projection = try await Self.projection([[0, 0], [0, 0]])
    let none = Self.plans.map { _ in CompetitionProjection.Plan() }
    for plans in [none, Self.plans] {
      for (player, table) in projection.levels(plans).enumerated() {
        let own = projection.players[player].levels(
          schedule: plans[player].schedule, interventions: plans[player].interventions)
        for (index, (a, b)) in zip(table.values, own.values).enumerated()
        where !(abs(a / b - 1) < 1e-4) {
          Issue.record("\(player) at \(table.dates[index / table.count]): \(a) instead of \(b)")
        }
      }
      let stretches = [Stretch(from: 2021, to: 2022), Stretch(from: 2022, to: 2023)]
      for (player, table) in projection.means(over: stretches, plans).enumerated() {
        let own = projection.players[player].means(
          over: stretches, schedule: plans[player].schedule,
          interventions: plans[player].interventions)
        #expect(zip(table.values, own.values).allSatisfy { abs($0 / $1 - 1) < 2e-3 })
      }
    }
  }

  @Test("with events is that of a plain integration, in every draw")
  func events() async throws {
    let effects = [[0, 0.4], [0.2, 0]]
    let projection = try await Self.projection(effects)
    let plans = [
      Self.plans[0],
      CompetitionProjection.Plan(interventions: [.capacity([.add(0.5)], at: 2022.6)]),
    ]
    let none = plans.map { _ in CompetitionProjection.Plan() }
    let (changed, base) = (projection.levels(plans), projection.levels(none))
    for draw in stride(from: 0, to: Self.count, by: 7) {
      let (block, lane) = (draw / 8, draw % 8)
      let own = projection.players.map { player in
        (0..<3).map { player.parameters(block: block)[$0].lanes[lane] }
      }
      let plain = { (isChanged: Bool) -> [[Double]] in
        Self.plain(own, effects, plans, isChanged: isChanged)
      }
      let (with, without) = (plain(true), plain(false))
      for player in 0..<2 {
        // What no curve explains is the same factor in both.
        let dates = Self.dates.indices.filter { Self.dates[$0] >= 2021.5 }
        for (place, date) in dates.enumerated() {
          let expected = with[place][player] / without[place][player]
          let found = changed[player][date, draw] / base[player][date, draw]
          #expect(abs(found / expected - 1) < 2e-4, "draw \(draw), \(Self.dates[date])")
        }
      }
    }
  }

  /// The levels at the dates from 2021.5 on, in one draw, with those who are on their way out.
  private static func plain(
    _ own: [[Double]], _ effects: [[Double]], _ plans: [CompetitionProjection.Plan],
    isChanged: Bool
  ) -> [[Double]] {
    // References are whole years, those of the last facts.
    let references = [2021.0, 2021.0]
    var players = PlainPlayers(
      laws: [.logistic(own[0][1], own[0][0]), .gompertz(own[1][1], own[1][0])], effects: effects,
      entries: [2014, 2017], launches: [0, 0])
    let start = [
      own[0][0] / (1 + Double.exp(-own[0][1] * (2014 - references[0] - own[0][2]))),
      own[1][0] * Double.exp(-Double.exp(-own[1][1] * (2014 - references[1] - own[1][2]))),
    ]
    let later = dates.filter { $0 >= 2021.5 }
    guard isChanged else {
      return players.levels(from: start, at: 2014, through: later).map { Array($0.prefix(2)) }
    }
    // Pieces between the changes of capacity, each with laws of its own.
    players.speed = { player, time in plans[player].schedule.speed(at: time) }
    let pulse = 2021.75
    let join: @Sendable (inout [Double]) -> Void = { levels in
      let people = 0.1 * levels[0]
      let room = own[0][0] - levels[0] - effects[0][1] * levels[1]
      levels[0] += room > 0 ? room * -Double.expm1(-0.3 * people / room) : 0.3 * people
    }
    players.jumps = [(pulse, join)]
    let before = players.levels(from: start, at: 2014, through: [pulse])[0][0]
    let left = 0.7 * 0.1 * before
    var rows: [[Double]] = []
    var (state, time) = (start, 2014.0)
    for stop in [2022.1, 2022.6, 2026] {
      let inside = later.filter { $0 > time && $0 <= stop }
      let found = players.levels(from: state, at: time, through: inside + [stop])
      rows += found.dropLast()
      state = Array((found.last ?? []).prefix(2))
      time = stop
      players.jumps = []
      if stop == 2022.1 { players.laws[0] = .logistic(own[0][1], 1.3 * own[0][0]) }
      if stop == 2022.6 { players.laws[1] = .gompertz(own[1][1], own[1][0] + 0.5) }
    }
    return zip(later, rows).map { date, row in
      let going = date > pulse ? left * Double.exp(-Double.log(2) * (date - pulse) / 0.1) : 0
      return [row[0] + going, row[1]]
    }
  }

  @Test("takes another effect from the date at which it is set")
  func effect() async throws {
    let projection = try await Self.projection([[0, 0.4], [0.2, 0]])
    let set = CompetitionProjection.Plan(
      interventions: [
        .parameter(name: CompetitionProjection.effect(on: "old"), [.set(0)], at: 2022)
      ]
    )
    let none = CompetitionProjection.Plan()
    let (changed, base) = (projection.levels([none, set])[0], projection.levels([none, none])[0])
    for (index, date) in Self.dates.enumerated() {
      for draw in 0..<Self.count {
        if date <= 2022 {
          #expect(abs(changed[index, draw] / base[index, draw] - 1) < 1e-5)
        } else {
          #expect(changed[index, draw] > base[index, draw])
        }
      }
    }
  }

  @Test("of a budget that all share never exceeds it")
  func budget() async throws {
    let players = [
      SmallCompetition.Player(
        name: "old", family: Logistic(), natural: [5, 0.9, 2016],
        rows: SmallCompetition.ends([(2013, 0.4), (2015, 1.9), (2017, 3.6), (2020, 4)])),
      SmallCompetition.Player(
        name: "young", family: Logistic(), natural: [4, 0.8, 2018],
        rows: SmallCompetition.ends([(2016, 0.3), (2018, 1.3), (2020, 2.1)])),
    ]
    let budget = CouplingParameter("budget", .lognormal(p10: 7, p90: 9), origin: "a test")
    let projection = try await SmallCompetition.projection(
      of: players, under: .timeBudget, coupledBy: [budget], at: Self.dates, count: 80)
    let plans = [Self.plans[0], CompetitionProjection.Plan()]
    let tables = projection.levels(plans)
    let budgets = projection.couplings[0].draws
    for date in Self.dates.indices {
      for draw in 0..<80 {
        let sum = tables[0][date, draw] + tables[1][date, draw]
        #expect(sum > 0 && sum <= budgets[draw], "\(Self.dates[date])")
      }
    }
  }
}
