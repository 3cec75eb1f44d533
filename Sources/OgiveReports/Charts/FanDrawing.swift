/// Draws a fan chart.
struct FanDrawing {
  let chart: FanChart
  let layout: FanLayout

  init(_ chart: FanChart) {
    self.chart = chart
    layout = FanLayout(chart)
  }

  /// The drawing as an SVG document.
  var svg: String {
    var canvas = SVGCanvas()
    let (width, height) = (SVGText.number(FanLayout.width), SVGText.number(FanLayout.height))
    canvas.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": .text("0 0 \(width) \(height)"),
        "role": "img", "aria-label": .text(chart.alternativeText),
      ]
    ) { canvas in
      canvas.style(ChartStyle.sheet)
      canvas.element("rect", ["class": "paper", "width": "100%", "height": "100%", "rx": "6"])
      drawTitles(on: &canvas)
      drawGrid(on: &canvas)
      drawBands(on: &canvas)
      drawOrigin(on: &canvas)
      drawMedians(on: &canvas)
      drawFacts(on: &canvas)
      drawLabels(on: &canvas)
      drawKey(on: &canvas)
    }
    return canvas.text
  }

  /// The place of a level at a time.
  func place(_ time: Double, _ level: Double) -> ChartPoint {
    ChartPoint(x: layout.time(time), y: layout.level(level))
  }
}

extension FanChart {
  /// The drawing as an SVG document: it scales to any size, is light or dark as the reader's
  /// system is, and has the same bytes on every machine.
  public var svg: String { FanDrawing(self).svg }
}
