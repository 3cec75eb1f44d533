internal import OgiveScenarios

/// Draws a density chart.
struct DensityDrawing {
  let chart: DensityChart
  private let frame: ChartFrame
  private let plot: (left: Double, right: Double, top: Double, bottom: Double)
  private let value: ChartScale
  private let height: ChartScale
  private let axis: RoundTicks

  init(_ chart: DensityChart, frame base: ChartFrame) {
    self.chart = chart
    let size = base.size.with(height: base.size.height * 0.76)
    frame = base.with(size)
    plot = (
      left: size.margin + 2 * size.digit, right: size.width - size.margin - 2 * size.digit,
      top: base.top + 16, bottom: size.height - ChartSize.dates - ChartSize.foot
    )
    axis = chart.axis(atMost: max(2, Int((plot.right - plot.left) / (9 * size.digit))))
    value = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    height = ChartScale(domain: 0...chart.highest * 1.04, start: plot.bottom, end: plot.top)
  }

  /// The drawing as an SVG document.
  var svg: String { frame.document(chart.alternativeText) { draw(on: &$0) } }

  /// The drawing as an element of a page.
  func element(style: String) -> String {
    frame.element(style: style, scale: value, from: plot.top, to: plot.bottom) { draw(on: &$0) }
  }

  private func draw(on canvas: inout SVGCanvas) {
    for tick in axis.ticks {
      let x = value(tick)
      canvas.line(
        "grid", from: ChartPoint(x: x, y: plot.top), to: ChartPoint(x: x, y: plot.bottom))
      canvas.label(
        "muted", chart.words(ofTick: tick), in: frame.languages,
        at: ChartPoint(x: x, y: plot.bottom + 26), anchor: .middle)
    }
    canvas.line(
      "axis", from: ChartPoint(x: plot.left, y: plot.bottom),
      to: ChartPoint(x: plot.right, y: plot.bottom))
    for curve in chart.curves { draw(curve, on: &canvas) }
    drawKey(on: &canvas)
  }

  /// The line with the area below it; only dashed where the facts are still to come.
  private func draw(_ curve: DensityCurve, on canvas: inout SVGCanvas) {
    let line = curve.points.map { ChartPoint(x: value($0.value), y: height($0.density)) }
    let ends = [line[line.count - 1].x, line[0].x].map { ChartPoint(x: $0, y: plot.bottom) }
    canvas.element("g", ["class": .text(curve.state.style)]) { canvas in
      if curve.state == .prior {
        canvas.polyline("origin", line)
      } else {
        canvas.polygon("band", line + ends)
        canvas.polyline("halo", line)
        canvas.polyline("line", line)
        let middle = value(curve.quantiles[1])
        canvas.line(
          "leader", from: ChartPoint(x: middle, y: plot.bottom),
          to: ChartPoint(x: middle, y: height(density(of: curve, at: curve.quantiles[1]))))
      }
    }
  }

  /// The density on the straight line between two points.
  private func density(of curve: DensityCurve, at value: Double) -> Double {
    guard let next = curve.points.firstIndex(where: { $0.value >= value }), next > 0 else {
      return 0
    }
    let (a, b) = (curve.points[next - 1], curve.points[next])
    return a.density + (value - a.value) / (b.value - a.value) * (b.density - a.density)
  }

  private func drawKey(on canvas: inout SVGCanvas) {
    let size = frame.size
    var x = size.margin
    let y = size.height - ChartSize.foot
    for curve in chart.curves.reversed() {
      canvas.element("g", ["class": .text("key \(curve.state.style)")]) { canvas in
        canvas.line(
          curve.state == .prior ? "origin" : "line", from: ChartPoint(x: x, y: y - 6),
          to: ChartPoint(x: x + 22, y: y - 6))
      }
      canvas.label(
        "key muted", curve.state.words, in: frame.languages, at: ChartPoint(x: x + 30, y: y))
      x += 48 + Double(frame.columns(of: curve.state.words)) * size.keyDigit
    }
  }
}

extension DensityCurve.State {
  /// The style of the line.
  fileprivate var style: String { self == .prior ? "neutral" : ChartStyle.series(1) }
}

extension DensityChart {
  func svg(in frame: ChartFrame) -> String { DensityDrawing(self, frame: frame).svg }
}
