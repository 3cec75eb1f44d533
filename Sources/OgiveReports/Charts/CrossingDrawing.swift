/// Draws a crossing chart.
struct CrossingDrawing {
  let chart: CrossingChart
  private let plot: PercentPlot

  init(_ chart: CrossingChart, frame: ChartFrame) {
    self.chart = chart
    let labels = chart.lines.map { (name: $0.label, value: Self.value(of: $0)) }
    plot = PercentPlot(over: chart.span, labels: labels, frame: frame)
  }

  /// The drawing as an SVG document.
  var svg: String { plot.frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String { plot.element(style: style) { draw(on: &$0) } }

  private static func value(of line: CrossingChart.Line) -> Phrase {
    Phrase { $0.percent(line.points.last?.probability ?? .nan) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    plot.drawAxes(known: chart.originWords, at: chart.origin, on: &canvas)
    for (index, line) in chart.lines.enumerated() { draw(line, index, on: &canvas) }
    let items = chart.lines.enumerated().map { index, line in
      EndLabels.Item(
        end: line.points.last.map(place) ?? plot.point(chart.span.upperBound, 0),
        name: line.label, value: Self.value(of: line), style: ChartStyle.series(index),
        plot.frame.size)
    }
    plot.drawLabels(items, on: &canvas)
  }

  private func place(_ point: CrossingChart.Line.Point) -> ChartPoint {
    plot.point(point.time, point.probability)
  }

  /// The probabilities joined, with a mark and twice its standard error at each date asked about.
  private func draw(_ line: CrossingChart.Line, _ index: Int, on canvas: inout SVGCanvas) {
    canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
      let points = line.points.map(place)
      canvas.polyline("halo", points)
      canvas.polyline("line", points)
      for point in line.points {
        guard let error = point.standardError else { continue }
        canvas.line(
          "stem", from: plot.point(point.time, point.probability - 2 * error),
          to: plot.point(point.time, point.probability + 2 * error))
        canvas.mark(MarkShape(series: index), at: place(point), isFilled: true)
      }
    }
  }
}

extension CrossingChart {
  func svg(in frame: ChartFrame) -> String { CrossingDrawing(self, frame: frame).svg }
}
