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
    let scenarios = (asked.isEmpty ? [result.firstScenario] : asked.map { ScenarioName($0) })
      .map(result.naming.scenario)
    var series: [FanSeries] = []
    for (index, scenario) in scenarios.enumerated() {
      let rows = result.forecast.filter { $0.scenario.description == scenario.name }
      for heading in headings {
        let own = result.naming.quantity(heading.name)
        let parts =
          (headings.count > 1 ? [own.phrase] : [])
          + (scenarios.count > 1 ? [scenario.phrase] : [])
        // The facts are the same in every scenario, and drawn once.
        let found = FanSeries(
          heading, rows: rows, evidence: index == 0 ? result.evidence : [],
          called: parts.isEmpty ? own.phrase : parts.joined(.listComma))
        if let found { series.append(found) }
      }
    }
    guard let first = headings.first, !series.isEmpty else { return nil }
    self.init(
      fileName: names.free(for: ([name] + asked).joined(separator: "-")),
      title: result.titles.first ?? name, metric: first.target,
      measure: Self.measure(of: headings, drawn: series, in: result.naming),
      scenarios: scenarios, lastKnownDay: result.asOf, series: series)
  }

  /// What readers know the figure by. Where the lines are scenarios, nothing else would say whose they are.
  private static func measure(
    of headings: [SeriesHeading], drawn series: [FanSeries], in naming: Naming
  ) -> ChartMeasure {
    let measure = naming.measure(of: headings)
    guard let first = headings.first, headings.count == 1, series.count > 1,
      first.name != first.target, !naming.quantity(first.name).isTitled
    else { return measure }
    let name = "\(first.name) \(first.target)"
    return ChartMeasure(name: Phrase(name, name), unit: first.unit)
  }
}

extension RunResult {
  /// The scenario that is drawn where none is named.
  var firstScenario: ScenarioName { scenarios.first ?? "" }
}
