internal import OgiveScenarios

extension FanDrawing {
  func drawTitles(on canvas: inout SVGCanvas) {
    var y = FanLayout.margin
    for title in layout.titles {
      y += FanLayout.titleLine
      canvas.label("title", title, at: ChartPoint(x: FanLayout.margin, y: y - 10))
    }
    canvas.label(
      "muted", chart.subtitle, at: ChartPoint(x: FanLayout.margin, y: y + FanLayout.textLine - 10))
  }

  /// The lines of the levels and the dates, with what they stand for.
  func drawGrid(on canvas: inout SVGCanvas) {
    let plot = layout.plot
    for tick in layout.axis.ticks {
      let y = layout.level(tick)
      canvas.line(
        tick == 0 ? "axis" : "grid", from: ChartPoint(x: plot.left, y: y),
        to: ChartPoint(x: plot.right, y: y))
      canvas.label(
        "muted", NumberStyle(.english).text(tick), at: ChartPoint(x: plot.left - 10, y: y + 6),
        anchor: .end)
    }
    for mark in layout.dates.marks {
      let x = layout.time(mark)
      canvas.line(
        "axis", from: ChartPoint(x: x, y: plot.bottom), to: ChartPoint(x: x, y: plot.bottom + 7))
    }
    for label in layout.dates.labels {
      canvas.label(
        "muted", label.text, at: ChartPoint(x: layout.time(label.time), y: plot.bottom + 26),
        anchor: .middle)
    }
  }

  /// The line between the known and the projected, where both are drawn.
  func drawOrigin(on canvas: inout SVGCanvas) {
    guard chart.span.contains(chart.origin) else { return }
    let plot = layout.plot
    let x = layout.time(chart.origin)
    canvas.line(
      "origin", from: ChartPoint(x: x, y: plot.top - 8), to: ChartPoint(x: x, y: plot.bottom))
    let half = Double(chart.originText.count) * FanLayout.digit / 2
    let middle = min(max(x, FanLayout.margin + half), FanLayout.width - FanLayout.margin - half)
    canvas.label(
      "muted", chart.originText, at: ChartPoint(x: middle, y: plot.top - 15), anchor: .middle)
  }
}
