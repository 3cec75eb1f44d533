internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// What a scenario's paths are made from, for questions that make them again.
struct ScenarioModel: Sendable {
  let scenario: Scenario
  /// The series in the order of the file.
  let fits: [FittedSeries]
  let projections: SeriesProjections
  /// As how many independent draws the draws of each series count.
  let effectiveDraws: [Double]
  /// The draws of the scenario's numbers, by name.
  let numbers: [String: [Double]]
  /// For a series whose draws are paired anew with the others', which of them stands at each place.
  let orders: [String: [Int]]
  let calendar: RunCalendar

  /// The end of what is known, in decimal years.
  var origin: Double { calendar.knownUntil }

  /// The series' names.
  var series: [String] { fits.map(\.name) }

  var stocks: [CompiledStock] { scenario.stocks }

  /// The paths with the stocks of the scenario, or of a changed one, integrated.
  ///
  /// - Parameter programs: What is going to be read: stocks that none of it rests on are left out.
  func withStocks(
    _ paths: ProjectedScenario, in changed: Scenario? = nil,
    for programs: [CompiledExpression]? = nil
  ) -> ProjectedScenario {
    let scenario = changed ?? scenario
    let read = programs.map { scenario.sources(of: $0) }
    guard scenario.stocks.contains(where: { read?.contains($0.name) ?? true }) else { return paths }
    let units = Dictionary(scenario.stocks.map { ($0.name, $0.unit) }) { first, _ in first }
    let numbers = NumberDraws(
      scenario.numbers,
      draws: Dictionary(
        scenario.numbers.map { ($0.name.value, paths.column(of: $0.name.value, at: 0)) }
      ) { first, _ in first })
    let effects = scenario.events.filter { $0.target == .stock }.map { event in
      StockEffect(
        event, unit: units[event.series.value] ?? .one, numbers, before: calendar.horizon)
    }
    return paths.with(
      stocks: StockSolver(
        scenario.stocks, effects: effects, grid: calendar.stocks, paths: paths, series: series
      ).levels(at: calendar.instants))
  }

  /// The level, growth and capacity of a series' fit at the end of what is known, and what couples it to
  /// others, draw by draw.
  func states(of name: String) -> [(part: String, unit: Unit, draws: [Double])] {
    guard let index = series.firstIndex(of: name) else { return [] }
    return CurvePart.allCases.map { part in
      (part.rawValue, part == .growth ? .one / .year : fits[index].unit, draws(of: part, in: index))
    } + projections.couplings(of: index).map { ($0.name, $0.unit ?? fits[index].unit, $0.draws) }
  }

  /// The draws of one of ``states(of:)``; nil where there is none of that name.
  func state(_ part: String, of name: String) -> [Double]? {
    guard let index = series.firstIndex(of: name) else { return nil }
    if let part = CurvePart(rawValue: part) { return draws(of: part, in: index) }
    return projections.couplings(of: index).first { $0.name == part }?.draws
  }

  private enum CurvePart: String, CaseIterable {
    case level, growth, capacity
  }

  private func draws(of part: CurvePart, in index: Int) -> [Double] {
    switch part {
    case .level: projections.curveLevels(of: index, at: origin)
    case .growth: projections.curveGrowths(of: index, at: origin)
    case .capacity: projections.capacities(of: index)
    }
  }

  /// The series that a series acts on, itself included, by their names; itself where it is alone.
  func players(with name: String) -> [String] {
    guard let index = series.firstIndex(of: name) else { return [] }
    let players = projections.players(with: index).map { series[$0] }
    return players.isEmpty ? [name] : players
  }

  /// What the scenario does to one of the series.
  func plan(of index: Int) -> SeriesPlan {
    plan(of: index, in: scenario, numbers: numbers, order: orders[fits[index].name])
  }

  /// What a scenario does to one of the series.
  ///
  /// - Parameters:
  ///   - numbers: The draws of the scenario's numbers, by name.
  ///   - order: Which of the series' draws stands at the place of each of them; nil where it is the same.
  func plan(
    of index: Int, in scenario: Scenario, numbers: [String: [Double]], order: [Int]?
  ) -> SeriesPlan {
    SeriesPlan(
      for: fits[index].series, unit: fits[index].unit, in: scenario,
      NumberDraws(scenario.numbers, draws: numbers, order: order), origin: origin,
      horizon: calendar.horizon)
  }

  /// The paths with some things in the scenario changed, as far as some expressions read them.
  func varied(
    _ changes: [(change: ScenarioChange, value: ChangedValue)], from paths: ProjectedScenario,
    for programs: [CompiledExpression]
  ) -> ProjectedScenario {
    let changed = changes.reduce(scenario) { $1.change.applied(to: $0, value: $1.value) }
    var numbers = numbers
    for case (let change, .number(let value)) in changes {
      guard case .number(let name) = change.target else { continue }
      numbers[name] = [Double](repeating: value, count: paths.drawCount)
    }
    var levels: [String: DrawTable] = [:]
    for group in projections.groups {
      let plans = group.members.map {
        plan(of: $0, in: changed, numbers: numbers, order: orders[fits[$0].name])
      }
      guard plans != group.members.map({ plan(of: $0) }) else { continue }
      for (index, table) in zip(group.members, projections.levels(of: group, plans)) {
        levels[fits[index].name] = table
      }
    }
    return withStocks(
      paths.replacing(levels: levels, numbers: numbers), in: changed, for: programs)
  }

  /// The paths with numbers drawn anew and the draws of series put together anew, as many as the numbers
  /// have. A series to which something happens that depends on a number is projected again.
  func redrawn(
    _ count: Int, numbers drawn: [String: [Double]], orders: [String: [Int]],
    from paths: ProjectedScenario
  ) -> ProjectedScenario {
    let constants = numbers.mapValues { draws in (0..<count).map { draws[$0 % draws.count] } }
      .merging(drawn) { $1 }
    var levels: [String: DrawTable] = [:]
    for group in projections.groups {
      let plans = group.members.map {
        plan(of: $0, in: scenario, numbers: constants, order: nil)
      }
      guard plans.contains(where: { !$0.isSame }), let order = orders[fits[group.members[0]].name]
      else { continue }
      for (index, table) in zip(group.members, projections.levels(of: group, plans, in: order)) {
        levels[fits[index].name] = table
      }
    }
    return withStocks(
      paths.redrawn(count, numbers: constants, orders: orders, levels: levels))
  }
}
