/// Draws a tornado chart, or one of shares.
struct TornadoDrawing {
  let chart: TornadoChart
  private let frame: ChartFrame
  private let plot: (left: Double, right: Double, top: Double, bottom: Double)
  private let value: ChartScale
  private let axis: RoundTicks
  private let row: Double

  init(_ chart: TornadoChart, frame base: ChartFrame) {
    self.chart = chart
    let names = chart.bars.map { Self.name($0, base.size) }
    let lines = names.map(\.count).max() ?? 1
    row = base.size.labelLine * 1.5 + Double(lines - 1) * base.size.labelPitch
    let top = base.top + 12
    let bottom = top + Double(chart.bars.count) * row
    let size = base.size.with(height: bottom + 2 * base.size.textLine)
    frame = base.with(size)
    let columns = names.joined().map(base.columns)
    let numbers = chart.bars.map { bar in base.columns(of: Phrase { chart.text(of: bar, $0) }) }
    plot = (
      left: size.margin + Double(columns.max() ?? 0) * size.digit + 10,
      right: size.width - size.margin - Double(numbers.max() ?? 0) * size.digit - size.gap,
      top: top, bottom: bottom
    )
    let ends = chart.bars.flatMap { bar in
      [bar.low, bar.high, bar.total ?? bar.high, bar.most]
    }
    axis = RoundTicks(
      holding: [chart.middle] + ends,
      atMost: Int((plot.right - plot.left) / (8 * size.digit)) + 1)
    value = ChartScale(domain: axis.domain, start: plot.left, end: plot.right)
  }

  /// The drawing as an SVG document.
  var svg: String { frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    frame.element(style: style, scale: value, from: plot.top, to: plot.bottom) { draw(on: &$0) }
  }

  /// What moves the figure, on one line or two.
  private static func name(_ bar: TornadoChart.Bar, _ size: ChartSize) -> [Phrase] {
    bar.input.lines(ofColumns: size.nameColumns + 2, atMost: 2)
  }

  private func draw(on canvas: inout SVGCanvas) {
    for tick in axis.ticks {
      let x = value(tick)
      canvas.line(
        "grid", from: ChartPoint(x: x, y: plot.top), to: ChartPoint(x: x, y: plot.bottom))
      canvas.label(
        "muted", chart.words(ofTick: tick),
        in: frame.languages, at: ChartPoint(x: x, y: plot.bottom + 24), anchor: .middle)
    }
    for (index, bar) in chart.bars.enumerated() {
      draw(bar, at: plot.top + (Double(index) + 0.5) * row, on: &canvas)
    }
    let x = value(chart.middle)
    canvas.line("axis", from: ChartPoint(x: x, y: plot.top), to: ChartPoint(x: x, y: plot.bottom))
  }

  private func draw(_ bar: TornadoChart.Bar, at y: Double, on canvas: inout SVGCanvas) {
    let size = frame.size
    let name = Self.name(bar, size)
    for (index, line) in name.enumerated() {
      let above = Double(name.count - 1) / 2 - Double(index)
      canvas.label(
        "muted", line, in: frame.languages,
        at: ChartPoint(x: plot.left - 10, y: y + 6 - above * size.labelPitch), anchor: .end)
    }
    canvas.label(
      "muted", Phrase { chart.text(of: bar, $0) }, in: frame.languages,
      at: ChartPoint(x: plot.right + size.gap, y: y + 6))
    canvas.element("g", ["class": .text(ChartStyle.series(1))]) { canvas in
      if let total = bar.total {
        canvas.block("band", from: value(0), to: value(total), at: y, row)
      }
      if chart.unit != nil {
        canvas.block("band", from: value(chart.middle), to: value(bar.low), at: y, row)
      }
      canvas.block("head", from: value(chart.middle), to: value(bar.high), at: y, row)
    }
    guard let error = bar.standardError, chart.unit == nil else { return }
    canvas.element("g", ["class": "neutral"]) { canvas in
      let ends = [bar.high - 2 * error, bar.most].map { ChartPoint(x: value($0), y: y) }
      canvas.polyline("halo", ends)
      canvas.polyline("stem", ends)
    }
  }
}

extension SVGCanvas {
  /// A bar from one place to another in the middle of a row.
  fileprivate mutating func block(
    _ style: String, from start: Double, to end: Double, at y: Double, _ row: Double
  ) {
    element(
      "rect",
      [
        "class": .text(style), "x": .number(min(start, end)), "y": .number(y - row * 0.36),
        "width": .number(abs(end - start)), "height": .number(row * 0.72),
      ])
  }
}

extension TornadoChart {
  func svg(in frame: ChartFrame) -> String { TornadoDrawing(self, frame: frame).svg }
}
