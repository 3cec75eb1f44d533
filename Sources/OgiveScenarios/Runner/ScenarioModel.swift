internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// What a scenario's paths are made from, for questions that make them again.
struct ScenarioModel: Sendable {
  let scenario: Scenario
  let numbers: [AssumedNumber]
  /// The series' names in the order of the file, with their fits and units.
  let series: [String]
  let projections: [SeriesProjection]
  let units: [Unit]
  /// As how many independent draws the draws of each series count.
  let effectiveDraws: [Double]
  let calendar: RunCalendar
  /// The end of what is known, in decimal years.
  let origin: Double

  var stocks: [CompiledStock] { scenario.stocks }

  /// The paths with their stocks integrated.
  func withStocks(_ paths: ProjectedScenario, stocks: [CompiledStock]? = nil) -> ProjectedScenario {
    let stocks = stocks ?? scenario.stocks
    guard !stocks.isEmpty else { return paths }
    return paths.with(
      stocks: StockSolver(stocks, grid: calendar.stocks, paths: paths, series: series)
        .levels(at: calendar.instants))
  }

  /// The level, growth and capacity of a series' fit at the end of what is known, draw by draw.
  func states(of name: String) -> [(part: String, unit: Unit, draws: [Double])] {
    guard let index = series.firstIndex(of: name) else { return [] }
    return [
      ("level", units[index], projections[index].curveLevels(at: origin)),
      ("growth", .one / .year, projections[index].curveGrowths(at: origin)),
      ("capacity", units[index], projections[index].capacities),
    ]
  }

  /// The paths with some things in the scenario changed.
  func varied(
    _ changes: [(change: ScenarioChange, value: ChangedValue)], from paths: ProjectedScenario
  ) -> ProjectedScenario {
    let changed = changes.reduce(scenario) { $1.change.applied(to: $0, value: $1.value) }
    var levels: [String: DrawTable] = [:]
    for index in series.indices {
      let plans = [scenario, changed].map {
        SeriesPlan(
          for: series[index], unit: units[index], in: $0, origin: origin, horizon: calendar.horizon)
      }
      guard plans[0] != plans[1] else { continue }
      levels[series[index]] = projections[index].levels(
        schedule: plans[1].schedule, interventions: plans[1].interventions)
    }
    var numbers: [String: [Double]] = [:]
    for case (let change, .number(let value)) in changes {
      guard case .number(let name) = change.target else { continue }
      numbers[name] = [Double](repeating: value, count: paths.drawCount)
    }
    return withStocks(paths.replacing(levels: levels, numbers: numbers))
  }
}
