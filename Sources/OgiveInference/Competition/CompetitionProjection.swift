internal import OgiveCurves
internal import OgiveNumerics

/// Players' fitted curves and what couples them, carried over the dates of a table draw by draw.
///
/// Every scenario reuses the draws, and the players' past up to ``origin`` is integrated once.
public struct CompetitionProjection: Sendable {
  /// What a scenario does to one player.
  public struct Plan: Sendable, Hashable {
    public let schedule: SpeedSchedule
    /// A `.parameter` named as ``effect(on:)`` is set to the effect that the player has on another.
    public let interventions: [Intervention]

    /// The plan of these changes.
    public init(
      schedule: SpeedSchedule = SpeedSchedule([]), interventions: [Intervention] = []
    ) {
      self.schedule = schedule
      self.interventions = interventions
    }

    /// The first date at which anything differs from the curve alone.
    var firstDate: Double? {
      (interventions.map(\.date) + schedule.changes.map(\.from)).min()
    }
  }

  /// Each player by itself: its draws, its residual paths and its ceiling. In every draw all players
  /// come from one draw of the joint posterior.
  public let players: [SeriesProjection]
  /// Up to when nothing happens in most scenarios, in decimal years.
  public let origin: Double

  /// The players' names, in their order.
  public var names: [String] { competitions[0].names }

  /// One for each combination of the players' families.
  let competitions: [Competition]
  /// Each block of eight draws at ``origin``, or at the first fact where that is later; none where no
  /// dates are wanted, or where levels follow at every instant by themselves.
  private let pasts: [Past]

  /// A block's players up to the origin.
  private struct Past {
    let course: CompetitionCourse<Draws8>
    /// Each player's levels at the dates up to there.
    let levels: [[Draws8]]
  }

  /// The players of joint posteriors, each projected by itself with the same weights.
  ///
  /// - Parameters:
  ///   - players: In the order of the competition.
  ///   - origin: The end of what is known, in decimal years.
  public init(of players: [SeriesProjection], origin: Double) {
    precondition(players.count > 1, "a competition needs two players")
    let competitions = players[0].posteriors.compactMap { $0.density.seat?.competition }
    precondition(
      competitions.count == players[0].posteriors.count, "the posteriors must be joint ones")
    self.players = players
    self.origin = origin
    self.competitions = competitions
    let points = Self.points(players[0].dates.filter { $0 <= origin })
    let blocks = players[0].dates.isEmpty ? 0..<0 : 0..<players[0].blockCount
    pasts = blocks.compactMap { block in
      guard let course = Self.course(of: players, competitions, block: block) else { return nil }
      var run = CompetitionRun(
        course, players.map { _ in Plan() }, places: Self.places(of: block))
      let levels = Self.levels(of: &run, through: points[...], players, block: block)
      return Past(course: run.course(at: origin), levels: levels)
    }
  }

  /// The name by which an intervention on a player sets its effect on another.
  public static func effect(on player: String) -> String { "on.\(player)" }

  /// Every player's levels at the dates under a plan for each.
  public func levels(_ plans: [Plan]) -> [DrawTable] {
    let points = Self.points(players[0].dates)
    var tables = players.map { DrawTable(dates: $0.dates, count: $0.count) }
    for block in 0..<(points.isEmpty ? 0 : players[0].blockCount) {
      let plain =
        pasts.isEmpty
        ? levels(plans, through: points, block: block)
        : levels(plans, through: points, after: pasts[block], block: block)
      let levels = players.indices.map { players[$0].reported(plain[$0], block: block) }
      put(levels, into: &tables, block: block)
    }
    return tables
  }

  /// A block's levels under plans, carried on from a past that these leave as it is.
  private func levels(
    _ plans: [Plan], through points: [Timeline.Point], after past: Past, block: Int
  ) -> [[Draws8]] {
    guard plans.allSatisfy({ ($0.firstDate ?? .infinity) >= past.course.time }) else {
      return levels(plans, through: points, block: block)
    }
    var run = CompetitionRun(past.course, plans, places: Self.places(of: block))
    let rest = Self.levels(
      of: &run, through: points[past.levels[0].count...], players, block: block)
    return zip(past.levels, rest).map { $0 + $1 }
  }

  /// A block's levels under plans from the first fact on.
  private func levels(
    _ plans: [Plan], through points: [Timeline.Point], block: Int
  ) -> [[Draws8]] {
    guard let course = Self.course(of: players, competitions, block: block) else {
      return combinedLevels(plans, through: points, block: block)
    }
    var run = CompetitionRun(course, plans, places: Self.places(of: block))
    return Self.levels(of: &run, through: points[...], players, block: block)
  }

  /// The same for some of the draws in an order of their own: the draw `order[place]` under the effects
  /// of the draw at `place`.
  public func levels(_ plans: [Plan], in order: [Int]) -> [DrawTable] {
    let points = Self.points(players[0].dates)
    var columns = players.map { player in
      player.dates.map { _ in [Double](repeating: .nan, count: order.count) }
    }
    for (places, count) in players[0].eights(of: order) {
      let draws = places.map { order[$0] }
      let coupling = players[0].coupling(of: draws)
      let plain = plainLevels(plans, of: draws, at: places, through: points, coupling)
      let levels = players.indices.map { players[$0].reported(plain[$0], of: draws) }
      for (player, levels) in shared(levels, budget: coupling).enumerated() {
        for date in levels.indices {
          for lane in 0..<count { columns[player][date][places[lane]] = levels[date].lanes[lane] }
        }
      }
    }
    return zip(players, columns).map { DrawTable(dates: $0.dates, columns: $1) }
  }

  /// The levels of eight draws of one combination of families, under the effects of the draws at some
  /// places.
  private func plainLevels(
    _ plans: [Plan], of draws: [Int], at places: [Int], through points: [Timeline.Point],
    _ coupling: [Draws8]
  ) -> [[Draws8]] {
    let competition = competitions[players[0].owner(block: draws[0] / Draws8.width)]
    let parameters = players.map { $0.parameters(of: draws) }
    guard case .rates(let system) = competition.motion else {
      return combinedLevels(
        plans, of: draws, at: places, through: points, parameters, competition.total(coupling))
    }
    let course = competition.course(of: system, parameters, coupling: coupling)
    var run = CompetitionRun(course, plans, places: places)
    let early = points.prefix { $0.date < run.start }
    let rows = run.levels(through: points.dropFirst(early.count))
    return players.indices.map { player in
      players[player].plainLevels(at: early.map(\.date), parameters[player], draws)
        + rows.map { $0[player] }
    }
  }

  /// Every player's mean levels over stretches, in order of time, that start and end at some of the
  /// dates; see ``SeriesProjection/means(over:schedule:interventions:)``.
  public func means(over stretches: [Stretch], _ plans: [Plan]) -> [DrawTable] {
    let rule = MeanRule(over: stretches, interventions: plans.flatMap(\.interventions))
    var tables = players.map { DrawTable(dates: stretches.map(\.end), count: $0.count) }
    for block in 0..<players[0].blockCount {
      let levels = levels(plans, through: rule.points, block: block)
      let means = players.indices.map { player in
        players[player].reportedMeans(levels[player], by: rule, over: stretches, block: block)
      }
      put(means, into: &tables, block: block)
    }
    return tables
  }

  /// The draws of every player's level at a date, without events and without what no curve explains.
  public func levels(at date: Double) -> [[Double]] {
    let rows = (0..<players[0].blockCount).map { block in
      levels(players.map { _ in Plan() }, through: Self.points([date]), block: block).map { $0[0] }
    }
    return players.indices.map { player in players[player].unpacked(rows.map { $0[player] }) }
  }

  /// The draws of every player's growth at a date, that of the level's logarithm by year, without
  /// events: by a central difference over a hundredth of a year.
  public func growths(at date: Double) -> [[Double]] {
    let reach = 0.005
    let (before, after) = (levels(at: date - reach), levels(at: date + reach))
    return zip(before, after).map { low, high in
      zip(low, high).map { Double.log($1 / $0) / (2 * reach) }
    }
  }

  /// The draws of each number that couples the players, by its name.
  public var couplings: [(parameter: CouplingParameter, draws: [Double])] {
    let parameters = competitions[0].couplings
    return parameters.indices.map { index in
      (
        parameters[index],
        players[0].unpacked(
          (0..<players[0].blockCount).map { players[0].coupling(block: $0)[index] })
      )
    }
  }

  /// The draws of each coefficient of the law's equations that follows from curves and what couples them.
  public var coefficients: [(coefficient: PlayerCoefficient, draws: [Double])] {
    guard case .rates(let system) = competitions[0].motion else { return [] }
    let isAlone = names.map { _ in false }
    let blocks = (0..<players[0].blockCount).map { block in
      system.parameters(
        of: players.map { $0.parameters(block: block) }, players[0].coupling(block: block),
        isAlone: isAlone)
    }
    return system.coefficients.map { coefficient in
      (coefficient, players[0].unpacked(blocks.map { $0[coefficient.place] }))
    }
  }

  /// Each player's levels at points in time, in one block of draws: on its own curve before the
  /// system starts.
  private static func levels(
    of run: inout CompetitionRun, through points: ArraySlice<Timeline.Point>,
    _ players: [SeriesProjection], block: Int
  ) -> [[Draws8]] {
    let early = points.prefix { $0.date < run.start }
    let rows = run.levels(through: points.dropFirst(early.count))
    return players.indices.map { player in
      players[player].plainLevels(at: early.map(\.date), block: block) + rows.map { $0[player] }
    }
  }

  /// Puts a block's levels into the tables.
  private func put(_ levels: [[Draws8]], into tables: inout [DrawTable], block: Int) {
    let levels = shared(levels, budget: players[0].coupling(block: block))
    for player in levels.indices { tables[player].put(levels[player], block: block) }
  }

  /// The players' levels with their sum as the law has it: below what all share, or all of that.
  private func shared(_ levels: [[Draws8]], budget: [Draws8]) -> [[Draws8]] {
    let rule = competitions[0].law.rules.sum
    guard rule != .anything else { return levels }
    let total = competitions[0].total(budget)
    var levels = levels
    for date in levels[0].indices {
      let sum = levels.reduce(Draws8(0.0)) { $0 + $1[date] }
      let part = (rule == .part ? SoftCeiling.bend(sum, below: total) : total) / sum
      for player in levels.indices { levels[player][date] = levels[player][date] * part }
    }
    return levels
  }

  private static func points(_ dates: [Double]) -> [Timeline.Point] {
    dates.map { Timeline.Point(date: $0, stretch: Stretch(at: $0)) }
  }

  /// The places of a block's draws among all.
  private static func places(of block: Int) -> [Int] {
    (0..<Draws8.width).map { Draws8.width * block + $0 }
  }

  /// A block at the first fact; nil where levels follow at every instant by themselves.
  private static func course(
    of players: [SeriesProjection], _ competitions: [Competition], block: Int
  ) -> CompetitionCourse<Draws8>? {
    let competition = competitions[players[0].owner(block: block)]
    guard case .rates(let system) = competition.motion else { return nil }
    return competition.course(
      of: system, players.map { $0.parameters(block: block) },
      coupling: players[0].coupling(block: block))
  }
}
