/// Which chart a cell of the notebook shows.
public enum ChartRequest: Sendable, Hashable {
  /// A series, the series of a metric, a stock or a definition over time; in the named scenarios, else in the first.
  case fan(of: String, scenarios: [String])
  /// When a question's condition comes about.
  case crossing(question: String)
  /// What moves the figure of a question.
  case tornado(question: String)
  /// How probable the values of a parameter or of an assumed number are.
  case density(of: String)
  /// The parts that series, stocks or definitions have in their sum, in the first scenario.
  case share(of: [String])
  /// A question's answer against what an axis of the sweep changes.
  case sweep(question: String, against: String)
  /// The facts of a series beside what the earlier ones let one expect.
  case backtest(series: String)
}

extension [NotebookCell] {
  /// The charts that are asked for, each once, in the order of the cells.
  var charts: [Located<ChartRequest>] {
    var found: [Located<ChartRequest>] = []
    for case .chart(let request) in self where !found.contains(where: { $0.value == request.value })
    {
      found.append(request)
    }
    return found
  }

  /// The definitions that fan charts show, each with the first chart that does. A metric's name stands for
  /// its series.
  func fans(
    of definitions: [String], besides series: [Series]
  ) -> [(name: String, chart: Located<ChartRequest>)] {
    let metrics = Set(series.flatMap { $0.metrics.map(\.value) })
    var found: [(name: String, chart: Located<ChartRequest>)] = []
    for chart in charts {
      guard case .fan(let name, _) = chart.value, definitions.contains(name),
        !metrics.contains(name), !found.contains(where: { $0.name == name })
      else { continue }
      found.append((name, chart))
    }
    return found
  }

  /// The parts of every share chart, with its place.
  var shares: [(names: [String], chart: Located<ChartRequest>)] {
    charts.compactMap { chart in
      if case .share(let names) = chart.value { (names, chart) } else { nil }
    }
  }
}
