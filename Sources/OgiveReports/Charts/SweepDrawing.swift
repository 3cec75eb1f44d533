/// Draws the chart of a sweep.
struct SweepDrawing {
  let chart: SweepChart
  private let frame: ChartFrame
  private let plot: (left: Double, right: Double, top: Double, bottom: Double)
  private let value: ChartScale
  private let level: ChartScale
  private let axis: ValueAxis
  private let below: RoundTicks

  init(_ chart: SweepChart, frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let size = frame.size
    axis = chart.axis
    let ticks = axis.ticks.map { frame.columns(of: chart.words(ofLevel: $0)) }
    let labels = chart.lines.map { (name: $0.name, value: chart.ending(of: $0)) }
    plot = (
      left: size.margin + Double(ticks.max() ?? 1) * size.digit + 10,
      right: size.width - size.margin - EndLabels.width(labels, in: frame),
      top: frame.top + 16, bottom: size.height - ChartSize.dates
    )
    value = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    level = ChartScale(domain: axis.bottom...axis.top, start: plot.bottom, end: plot.top)
    let widest = max(3, frame.columns(of: chart.words(ofValue: chart.span.upperBound)))
    let room = (plot.right - plot.left) / (Double(widest + 1) * size.digit)
    below = RoundTicks(within: chart.span, atMost: max(2, Int(room)))
  }

  /// The drawing as an SVG document.
  var svg: String { frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    frame.element(style: style, scale: value, from: plot.top, to: plot.bottom) { draw(on: &$0) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    let ticks = axis.ticks.map { (level: $0, words: chart.words(ofLevel: $0)) }
    canvas.levels(ticks, on: level, from: plot.left, to: plot.right, in: frame.languages)
    for tick in below.ticks {
      let x = value(tick)
      canvas.line(
        "axis", from: ChartPoint(x: x, y: plot.bottom), to: ChartPoint(x: x, y: plot.bottom + 7))
      canvas.label(
        "muted", chart.words(ofValue: tick), in: frame.languages,
        at: ChartPoint(x: x, y: plot.bottom + 26), anchor: .middle)
    }
    for (index, line) in chart.lines.enumerated() { drawBand(of: line, index, on: &canvas) }
    for (index, line) in chart.lines.enumerated() { draw(line, index, on: &canvas) }
    drawLabels(on: &canvas)
  }

  private func place(_ point: SweepChart.Point, _ height: Double) -> ChartPoint {
    ChartPoint(x: value(point.value), y: level(height))
  }

  private func drawBand(of line: SweepChart.Line, _ index: Int, on canvas: inout SVGCanvas) {
    let points = line.points.compactMap { point in point.band.map { (point, $0) } }
    canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
      canvas.polygon(
        "band",
        points.map { place($0, $1.upperBound) }
          + points.reversed().map { place($0, $1.lowerBound) })
    }
  }

  private func draw(_ line: SweepChart.Line, _ index: Int, on canvas: inout SVGCanvas) {
    let points = line.points.map { place($0, $0.middle) }
    canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
      canvas.polyline("halo", points)
      canvas.polyline("line", points)
      for point in points { canvas.mark(MarkShape(series: index), at: point, isFilled: true) }
    }
  }

  private func drawLabels(on canvas: inout SVGCanvas) {
    let items = chart.lines.enumerated().map { index, line in
      let last = line.points[line.points.count - 1]
      return EndLabels.Item(
        end: place(last, last.middle), name: line.name, value: chart.ending(of: line),
        style: ChartStyle.series(index), frame.size)
    }
    EndLabels(items: items, frame: frame)
      .draw(rightOf: plot.right, within: plot.top...plot.bottom, on: &canvas)
  }
}

extension SweepChart {
  func svg(in frame: ChartFrame) -> String { SweepDrawing(self, frame: frame).svg }
}
