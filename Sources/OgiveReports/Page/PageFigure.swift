/// A chart in a page: drawn wide and narrow, of which one is shown, with its words beside it.
struct PageFigure {
  private let chart: RunChart
  private let id: String
  /// The place of the scenario with which it is shown; nil where it always is.
  private let scenario: Int?

  init(_ chart: RunChart, id: String, scenario: Int? = nil) {
    self.chart = chart
    self.id = id
    self.scenario = scenario
  }

  var html: HTML {
    let drawings = [("wide", ChartSize.wide), ("narrow", .narrow)].map { style, size in
      HTML(markup: chart.drawn.element(style: style, frame: ChartFrame(inPage: size)))
    }
    let plot: HTML
    if case .fan(let fan) = chart {
      let readout = HTML.element("div", ["class": "readout", "aria-live": "polite"])
      plot = .block(
        "div",
        [
          "class": "chart fan", "id": id, "tabindex": "0", "role": "group",
          "aria-label": chart.alternativeText,
        ], drawings + [fan.data, readout])
    } else {
      plot = .block(
        "div", ["class": "chart", "id": id, "role": "img", "aria-label": chart.alternativeText],
        drawings)
    }
    let heading = HTML.element("h3", ["id": "\(id)-title"], chart.drawn.heading)
    return .block(
      "figure", ["class": scenario.map { "of-\($0)" } ?? "all", "aria-labelledby": "\(id)-title"],
      [heading, plot, .element("figcaption", [:], chart.drawn.caption)])
  }
}
