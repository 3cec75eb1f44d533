public import OgiveScenarios

/// The charts of an execution: those that every run has, and those that its notebook asks for.
public struct RunCharts: Sendable {
  /// Every chart, each under a file name of its own.
  public let all: [RunChart]
  private let places: [ChartRequest: Int]

  /// The charts of `result`.
  public init(_ result: RunResult) {
    var names = FileNames()
    let fans = FanChart.all(of: result, names: &names)
    let crossings = CrossingChart.all(of: result, names: &names)
    let tornados = TornadoChart.all(of: result, names: &names)
    var all =
      fans.map(RunChart.fan) + crossings.map(RunChart.crossing) + tornados.map(RunChart.tornado)
    var places: [ChartRequest: Int] = [:]
    for case .chart(let request) in result.cells where places[request] == nil {
      switch request {
      case .crossing(let question):
        let index = crossings.firstIndex { $0.question == question }
        places[request] = index.map { fans.count + $0 }
      case .tornado(let question):
        let index = tornados.firstIndex { $0.question == question }
        places[request] = index.map { fans.count + crossings.count + $0 }
      case .fan(let name, let scenarios):
        if let index = fans.firstIndex(where: { $0.metric == name && scenarios.isEmpty }) {
          places[request] = index
        } else if let chart = FanChart(of: name, scenarios, of: result, names: &names) {
          places[request] = all.count
          all.append(.fan(chart))
        }
      }
    }
    self.all = all
    self.places = places
  }

  /// The chart that a cell asks for; nil where the run has nothing to draw in it.
  public func chart(_ request: ChartRequest) -> RunChart? { places[request].map { all[$0] } }

  /// The charts that no cell shows.
  public var besides: [RunChart] {
    let shown = Set(places.values)
    return all.indices.filter { !shown.contains($0) }.map { all[$0] }
  }
}
