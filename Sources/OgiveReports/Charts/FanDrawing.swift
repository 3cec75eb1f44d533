/// Draws a fan chart.
struct FanDrawing {
  let chart: FanChart
  let layout: FanLayout

  init(_ chart: FanChart, frame: ChartFrame) {
    self.chart = chart
    layout = FanLayout(chart, frame: frame)
  }

  /// The drawing as an SVG document.
  var svg: String { layout.frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    layout.frame.element(
      style: style, scale: layout.time, from: layout.plot.top, to: layout.plot.bottom
    ) { draw(on: &$0) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    drawFrame(on: &canvas)
    drawBands(on: &canvas)
    drawOrigin(on: &canvas)
    drawMedians(on: &canvas)
    drawFacts(on: &canvas)
    drawCuts(on: &canvas)
    drawLabels(on: &canvas)
    drawKey(on: &canvas)
  }

  /// The place of a level at a time.
  func place(_ time: Double, _ level: Double) -> ChartPoint {
    ChartPoint(x: layout.time(time), y: layout.level(level))
  }
}

extension FanChart {
  func svg(in frame: ChartFrame) -> String { FanDrawing(self, frame: frame).svg }
}
