public import OgiveScenarios

/// The charts of an execution: those that every run has, and those that its notebook asks for.
public struct RunCharts: Sendable {
  /// Every chart, each under a file name of its own.
  public let all: [RunChart]
  /// Those that the notebook shows, in its order; of one that asks for none the first.
  public let inOrder: [RunChart]
  private let places: [ChartRequest: Int]
  /// How many of them, the first ones, every scenario has of its own.
  private let fanCount: Int

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
      if let index = all.firstIndex(where: { $0.answers(request) }) {
        places[request] = index
      } else if let chart = RunChart(request, of: result, names: &names) {
        places[request] = all.count
        all.append(chart)
      }
    }
    self.all = all
    var shown: [Int] = []
    for case .chart(let request) in result.cells {
      if let place = places[request], !shown.contains(place) { shown.append(place) }
    }
    inOrder = places.isEmpty ? Array(all.prefix(1)) : shown.map { all[$0] }
    fanCount = fans.count
    self.places = places
  }

  /// The chart that a cell asks for; nil where the run has nothing to draw in it.
  public func chart(_ request: ChartRequest) -> RunChart? { places[request].map { all[$0] } }

  /// Whether a cell shows any of them.
  public var areAsked: Bool { !places.isEmpty }

  /// Whether it is a fan chart that every scenario has of its own.
  func isInEveryScenario(_ chart: RunChart) -> Bool {
    all.prefix(fanCount).contains { $0.fileName == chart.fileName }
  }

  /// The charts that no cell shows.
  public var besides: [RunChart] {
    let shown = Set(places.values)
    return all.indices.filter { !shown.contains($0) }.map { all[$0] }
  }
}

extension RunChart {
  /// Whether the chart, which every run has, is what a cell asks for.
  fileprivate func answers(_ request: ChartRequest) -> Bool {
    switch (self, request) {
    case (.fan(let chart), .fan(let name, let scenarios)): chart.metric == name && scenarios.isEmpty
    case (.crossing(let chart), .crossing(let question)): chart.question == question
    case (.tornado(let chart), .tornado(let question)): chart.question == question
    default: false
    }
  }

  /// The chart that only a cell asks for; nil where the run has nothing to draw in it.
  fileprivate init?(_ request: ChartRequest, of result: RunResult, names: inout FileNames) {
    let chart: RunChart? =
      switch request {
      case .fan(let name, let scenarios):
        FanChart(of: name, scenarios, of: result, names: &names).map(RunChart.fan)
      case .density(let name):
        DensityChart(of: name, of: result, names: &names).map(RunChart.density)
      case .share(let parts): ShareChart(of: parts, of: result, names: &names).map(RunChart.share)
      case .backtest(let series):
        BacktestChart(of: series, of: result, names: &names).map(RunChart.backtest)
      case .sweep(let question, let axis):
        SweepChart(of: question, against: axis, of: result, names: &names).map(RunChart.sweep)
      case .crossing, .tornado: nil
      }
    guard let chart else { return nil }
    self = chart
  }
}
