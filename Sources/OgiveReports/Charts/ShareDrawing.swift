/// Draws a share chart.
struct ShareDrawing {
  let chart: ShareChart
  private let plot: PercentPlot

  init(_ chart: ShareChart, frame: ChartFrame) {
    self.chart = chart
    let labels = chart.parts.indices.map {
      (name: chart.parts[$0].phrase, value: Self.value(chart, $0))
    }
    plot = PercentPlot(over: chart.span, labels: labels, frame: frame)
  }

  /// The drawing as an SVG document.
  var svg: String { plot.frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String { plot.element(style: style) { draw(on: &$0) } }

  private static func value(_ chart: ShareChart, _ part: Int) -> Phrase {
    Phrase(chart.ending(of: part), chart.ending(of: part))
  }

  private func draw(on canvas: inout SVGCanvas) {
    for part in chart.parts.indices { drawLayer(part, on: &canvas) }
    plot.drawAxes(known: chart.originWords, at: chart.origin, on: &canvas)
    let last = chart.points[chart.points.count - 1]
    let items = chart.parts.indices.map { part in
      let layer = chart.layer(part, at: last)
      return EndLabels.Item(
        end: plot.point(last.time, (layer.low + layer.high) / 2),
        name: chart.parts[part].phrase, value: Self.value(chart, part),
        style: ChartStyle.series(part), plot.frame.size)
    }
    plot.drawLabels(items, on: &canvas)
  }

  /// A part's area, lighter and darker in turn, so that neighbours differ in grey.
  private func drawLayer(_ part: Int, on canvas: inout SVGCanvas) {
    let layers = chart.points.map { ($0.time, chart.layer(part, at: $0)) }
    let tops = layers.map { plot.point($0, $1.high) }
    let bottoms = layers.map { plot.point($0, $1.low) }
    canvas.element("g", ["class": .text(ChartStyle.series(part))]) { canvas in
      canvas.polygon(part % 2 == 0 ? "layer" : "layer light", tops + bottoms.reversed())
      canvas.polyline("leader", tops)
    }
  }
}

extension ShareChart {
  func svg(in frame: ChartFrame) -> String { ShareDrawing(self, frame: frame).svg }
}
