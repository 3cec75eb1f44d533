internal import OgiveEvidence
internal import OgiveText

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
      HTML(markup: chart.element(style: style, frame: ChartFrame(inPage: size)))
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
    let heading = HTML.element("h3", ["id": "\(id)-title"], chart.heading)
    return .block(
      "figure", ["class": scenario.map { "of-\($0)" } ?? "all", "aria-labelledby": "\(id)-title"],
      [heading, plot, .element("figcaption", [:], chart.caption)])
  }
}

extension RunChart {
  fileprivate func element(style: String, frame: ChartFrame) -> String {
    switch self {
    case .fan(let chart): FanDrawing(chart, frame: frame).element(style: style)
    case .crossing(let chart): CrossingDrawing(chart, frame: frame).element(style: style)
    case .tornado(let chart): TornadoDrawing(chart, frame: frame).element(style: style)
    }
  }

  /// What is drawn.
  fileprivate var heading: HTML {
    switch self {
    case .fan(let chart):
      let measure = Phrase { style in
        chart.unit == "1" ? chart.metric : "\(chart.metric) (\(style.name(of: chart.unit)))"
      }
      return measure.html + HTML(", ") + .name(chart.scenario)
    case .crossing(let chart):
      let condition = HTML.element("code", text: chart.condition)
      return Phrase.both(
        HTML("Probability by date that ") + condition, HTML("到各日期为止的概率:") + condition)
    case .tornado(let chart): return chart.heading.html
    }
  }

  /// How it is to be read, and where it ends.
  fileprivate var caption: HTML {
    switch self {
    case .fan(let chart):
      let ends = Phrase(
        "By \(chart.lastDay) the medians are \(chart.ends.english).",
        "到 \(chart.lastDay) 的中位数:\(chart.ends.chinese)。")
      return Phrase.bands.html + HTML(" ") + ends.html
    case .crossing(let chart):
      return Phrase(
        "Marks: dates asked about, with twice their standard errors. By \(chart.lastDay): "
          + "\(chart.ends.english).",
        "标记:所问日期及两倍标准误。到 \(chart.lastDay):\(chart.ends.chinese)。"
      ).html
    case .tornado(let chart):
      return chart.reading.html + HTML(" ") + .name(chart.scenario) + HTML(": ") + chart.ends.html
    }
  }
}
