internal import OgiveScenarios

extension FanChart {
  /// The chart that a cell asks for: a series, every series of a metric, a stock or a definition, in one
  /// scenario or in several beside each other; nil where there is nothing to draw.
  init?(
    of name: String, _ asked: [String], of result: RunResult, names: inout FileNames
  ) {
    let own = result.series.filter { $0.name == name }
    let shared = own.isEmpty ? result.series.filter { $0.target == name } : own
    let measured = shared.isEmpty ? result.definitions.filter { $0.name == name } : shared
    let headings = measured.filter { $0.unit == measured.first?.unit }
    let scenarios = asked.isEmpty ? [result.firstScenario] : asked
    var series: [FanSeries] = []
    for (index, scenario) in scenarios.enumerated() {
      let rows = result.forecast.filter { $0.scenario == scenario }
      for heading in headings {
        let parts =
          (headings.count > 1 ? [heading.name] : [])
          + (scenarios.count > 1 ? [scenario] : [])
        // The facts are the same in every scenario, and drawn once.
        let found = FanSeries(
          heading, rows: rows, evidence: index == 0 ? result.evidence : [],
          called: parts.isEmpty ? heading.name : parts.joined(separator: " "))
        if let found { series.append(found) }
      }
    }
    guard let first = headings.first, !series.isEmpty else { return nil }
    // Where the lines are scenarios, nothing else would say whose they are.
    let isNamed = headings.count > 1 || scenarios.count == 1 || first.name == first.target
    self.init(
      fileName: names.free(for: ([name] + asked).joined(separator: "-")),
      title: result.titles.first ?? name,
      metric: isNamed ? first.target : "\(first.name) \(first.target)", unit: first.unit,
      scenario: scenarios.joined(separator: ", "), lastKnownDay: result.asOf, series: series)
  }
}

extension RunResult {
  /// The scenario that is drawn where none is named.
  var firstScenario: String { forecast.first?.scenario ?? answers.first?.scenario ?? "" }
}
