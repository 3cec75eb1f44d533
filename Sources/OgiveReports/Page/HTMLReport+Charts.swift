internal import OgiveScenarios

extension HTMLReport {
  /// The notebook's cells; nil for a fan chart of every scenario, for which there has to be room.
  var cells: [HTML?] {
    result.cells.enumerated().map { index, cell in
      switch cell {
      case .text(let texts): HTMLProse(texts: texts, facts: facts).html
      case .table(let table): HTMLFormat(table: table).html
      case .sources: sourceList
      case .chart(let request):
        if let chart = drawn.chart(request) { figure(chart, id: "cell-\(index)") } else { .nothing }
      }
    }
  }

  /// The charts that no cell of the notebook shows; nil as for a cell.
  var otherCharts: [HTML?] {
    drawn.besides.enumerated().map { figure($1, id: "chart-\($0)") }
  }

  private func figure(_ chart: RunChart, id: String) -> HTML? {
    drawn.isInEveryScenario(chart) ? nil : PageFigure(chart, id: id).html
  }

  /// The cells with the fan charts that have found room.
  func filled(_ cells: [HTML?], with fans: inout PageFans) -> [HTML] {
    zip(cells.indices, zip(cells, result.cells)).map { index, cell in
      if let html = cell.0 { return html }
      guard case .chart(let request) = cell.1, let chart = drawn.chart(request) else {
        return .nothing
      }
      return fans.take(chart) ?? PageFigure(chart, id: "cell-\(index)").html
    }
  }

  /// The other charts with the fans among them, and which had no room.
  func filledCharts(_ figures: [HTML?], with fans: inout PageFans) -> [HTML] {
    let found = zip(figures, drawn.besides).map { $0 ?? fans.take($1) ?? .nothing }
    guard !fans.leftOut.isEmpty else { return found }
    let note = Phrase.chartsLeftOut(
      fans.leftOut.map { result.naming.scenario($0).phrase }.joined(.listComma))
    return found + [.element("p", ["class": "note"], note.html)]
  }
}
