/// Draws a backtest chart.
struct BacktestDrawing {
  let chart: BacktestChart
  private let frame: ChartFrame
  private let plot: (left: Double, right: Double, top: Double, bottom: Double)
  private let axis: ValueAxis
  private let time: ChartScale
  private let level: ChartScale

  init(_ chart: BacktestChart, frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let size = frame.size
    let axis = ValueAxis(holding: chart.highest)
    self.axis = axis
    let ticks = axis.ticks.map { tick in frame.columns(of: Phrase { $0.text(tick) }) }
    plot = (
      left: size.margin + Double(ticks.max() ?? 1) * size.digit + 10,
      right: size.width - size.margin, top: frame.top + 16,
      bottom: size.height - ChartSize.dates - ChartSize.foot
    )
    time = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    level = ChartScale(domain: 0...axis.top, start: plot.bottom, end: plot.top)
  }

  /// The drawing as an SVG document.
  var svg: String { frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    frame.element(style: style, scale: time, from: plot.top, to: plot.bottom) { draw(on: &$0) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    let ticks = axis.ticks.map { tick in (level: tick, words: Phrase { $0.text(tick) }) }
    canvas.levels(ticks, on: level, from: plot.left, to: plot.right, in: frame.languages)
    canvas.dates(
      TimeAxis(chart.span, digits: (plot.right - plot.left) / frame.size.digit), on: time,
      below: plot.bottom)
    canvas.element("g", ["class": .text(ChartStyle.series(1))]) { canvas in
      for figure in chart.figures { drawForecast(of: figure, on: &canvas) }
    }
    canvas.element("g", ["class": .text(ChartStyle.series(0))]) { canvas in
      for figure in chart.figures {
        canvas.mark(.circle, at: place(figure, figure.published), isFilled: figure.isInside)
      }
    }
    drawKey(on: &canvas)
  }

  private func place(_ figure: BacktestChart.Figure, _ level: Double) -> ChartPoint {
    ChartPoint(x: time(figure.time), y: self.level(level))
  }

  /// A thin line for 90%, a box for 50%, and a bar across it at the median.
  private func drawForecast(of figure: BacktestChart.Figure, on canvas: inout SVGCanvas) {
    let places = figure.quantiles.map { place(figure, $0) }
    canvas.line("leader", from: places[0], to: places[4])
    canvas.box(from: places[1], to: places[3])
    canvas.line(
      "stem", from: ChartPoint(x: places[2].x - 8, y: places[2].y),
      to: ChartPoint(x: places[2].x + 8, y: places[2].y))
  }

  private func drawKey(on canvas: inout SVGCanvas) {
    let size = frame.size
    var x = size.margin
    let y = size.height - ChartSize.foot
    for (sign, words) in chart.keyWords {
      let center = ChartPoint(x: x + 12, y: y - 6)
      let ends = [10.0, -10].map { ChartPoint(x: center.x, y: center.y + $0) }
      let isFigure = sign == .inside || sign == .outside
      canvas.element("g", ["class": .text(ChartStyle.series(isFigure ? 0 : 1))]) { canvas in
        switch sign {
        case .inside: canvas.mark(.circle, at: center, isFilled: true)
        case .outside: canvas.mark(.circle, at: center, isFilled: false)
        case .half: canvas.box(from: ends[0], to: ends[1])
        case .most: canvas.line("leader", from: ends[0], to: ends[1])
        }
      }
      canvas.label(
        "key muted", words, in: frame.languages, at: ChartPoint(x: x + KeyItem.indent, y: y))
      x += KeyItem.indent + 14 + Double(frame.columns(of: words)) * size.keyDigit
    }
  }
}

extension SVGCanvas {
  /// A narrow box between two heights.
  fileprivate mutating func box(from low: ChartPoint, to high: ChartPoint) {
    polygon(
      "box",
      [(-6.0, low), (6, low), (6, high), (-6, high)].map { ChartPoint(x: $1.x + $0, y: $1.y) })
  }
}

extension BacktestChart {
  func svg(in frame: ChartFrame) -> String { BacktestDrawing(self, frame: frame).svg }
}
