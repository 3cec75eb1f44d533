internal import OgiveScenarios

/// The fan charts that every run has, drawn for every scenario that a page has room for; of which it shows
/// one scenario's.
struct PageFans {
  /// Each chart's figures, scenario by scenario, by the chart's file name.
  private var figures: [String: [HTML]] = [:]
  /// The scenarios that there was no room for.
  private(set) var leftOut: [ScenarioName] = []

  /// The charts that so many bytes have room for, those of the first scenario in any case.
  init(_ result: RunResult, scenarios: [ScenarioName], room: Int) {
    var size = 0
    for (index, scenario) in scenarios.enumerated() {
      var names = FileNames()
      let own = FanChart.all(of: result, scenario: scenario, names: &names).enumerated().map {
        (
          name: $1.fileName,
          figure: PageFigure(.fan($1), id: "fan-\(index)-\($0)", scenario: index).html
        )
      }
      let ownSize = own.map(\.figure.markup.utf8.count).reduce(0, +)
      if size + ownSize > room, index > 0 {
        leftOut.append(scenario)
      } else {
        for (name, figure) in own { figures[name, default: []].append(figure) }
        size += ownSize
      }
    }
  }

  /// Takes the figures of a chart, which a page may show only once; nil where it is none of these, or
  /// has been taken.
  mutating func take(_ chart: RunChart) -> HTML? {
    guard case .fan(let fan) = chart else { return nil }
    return figures.removeValue(forKey: fan.fileName)?.joined(HTML(markup: "\n"))
  }
}
