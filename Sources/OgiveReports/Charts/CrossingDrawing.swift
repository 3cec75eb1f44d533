/// Draws a crossing chart.
struct CrossingDrawing {
  let chart: CrossingChart
  private let frame: ChartFrame
  private let plot: (left: Double, right: Double, top: Double, bottom: Double)
  private let time: ChartScale
  private let level: ChartScale

  init(_ chart: CrossingChart, frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let size = frame.size
    let labels = chart.lines.map { (name: $0.label, value: Self.value(of: $0)) }
    plot = (
      left: size.margin + 4 * size.digit + 10,
      right: size.width - size.margin - EndLabels.width(labels, in: frame),
      top: frame.top + size.textLine + 8, bottom: size.height - 2 * size.textLine
    )
    time = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    level = ChartScale(domain: 0...1, start: plot.bottom, end: plot.top)
  }

  /// The drawing as an SVG document.
  var svg: String { frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    frame.element(style: style, scale: time, from: plot.top, to: plot.bottom) { draw(on: &$0) }
  }

  private static func value(of line: CrossingChart.Line) -> Phrase {
    Phrase { $0.percent(line.points.last?.probability ?? .nan) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    let ticks = [0, 0.25, 0.5, 0.75, 1].map { level in
      (level: level, words: Phrase("\(Int(level * 100))%", "\(Int(level * 100))%"))
    }
    canvas.levels(
      ticks, on: level, from: plot.left, to: plot.right, in: frame.languages)
    canvas.dates(
      TimeAxis(chart.span, digits: (plot.right - plot.left) / frame.size.digit), on: time,
      below: plot.bottom)
    if chart.span.contains(chart.origin) {
      canvas.moment(
        chart.originWords, at: time(chart.origin), from: plot.top,
        to: plot.bottom, in: frame)
    }
    for (index, line) in chart.lines.enumerated() { draw(line, index, on: &canvas) }
    let items = chart.lines.enumerated().map { index, line in
      EndLabels.Item(
        end: line.points.last.map(place) ?? ChartPoint(x: plot.right, y: plot.bottom),
        name: line.label, value: Self.value(of: line), style: ChartStyle.series(index),
        frame.size)
    }
    EndLabels(items: items, frame: frame)
      .draw(rightOf: plot.right, within: plot.top...plot.bottom, on: &canvas)
  }

  private func place(_ point: CrossingChart.Line.Point) -> ChartPoint {
    ChartPoint(x: time(point.time), y: level(point.probability))
  }

  /// The probabilities joined, with a mark and twice its standard error at each date asked about.
  private func draw(_ line: CrossingChart.Line, _ index: Int, on canvas: inout SVGCanvas) {
    canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
      let points = line.points.map(place)
      canvas.polyline("halo", points)
      canvas.polyline("line", points)
      for point in line.points {
        guard let error = point.standardError else { continue }
        let center = place(point)
        canvas.line(
          "stem", from: ChartPoint(x: center.x, y: level(point.probability - 2 * error)),
          to: ChartPoint(x: center.x, y: level(point.probability + 2 * error)))
        canvas.mark(MarkShape(series: index), at: center, isFilled: true)
      }
    }
  }
}

extension CrossingChart {
  /// The drawing as an SVG document.
  public var svg: String {
    CrossingDrawing(self, frame: ChartFrame(title: title, subtitle: subtitle)).svg
  }
}
