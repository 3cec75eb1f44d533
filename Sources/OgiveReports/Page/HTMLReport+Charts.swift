internal import OgiveScenarios

extension HTMLReport {
  /// The fan charts of every scenario that so many bytes have room for, of which one scenario's are
  /// shown, and the charts that are about all scenarios.
  func charts(room: Int) -> [HTML] {
    var figures = drawn.besides.enumerated().compactMap { index, chart -> HTML? in
      if case .fan = chart { return nil }
      return PageFigure(chart, id: "chart-\(index)").html
    }
    var size = figures.map(\.markup.utf8.count).reduce(0, +)
    var fans: [HTML] = []
    var leftOut: [String] = []
    for (index, scenario) in scenarios.enumerated() {
      var names = FileNames()
      let own = FanChart.all(of: result, scenario: scenario, names: &names).enumerated()
        .map { PageFigure(.fan($1), id: "fan-\(index)-\($0)", scenario: index).html }
      let ownSize = own.map(\.markup.utf8.count).reduce(0, +)
      if size + ownSize > room, index > 0 {
        leftOut.append(scenario)
      } else {
        fans += own
        size += ownSize
      }
    }
    if !leftOut.isEmpty {
      let note = Phrase.chartsLeftOut(leftOut.joined(separator: ", "))
      figures.append(.element("p", ["class": "note"], note.html))
    }
    return fans + figures
  }
}
