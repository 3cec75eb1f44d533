extension FanDrawing {
  /// The lines of the levels and the dates, with what they stand for.
  func drawFrame(on canvas: inout SVGCanvas) {
    let plot = layout.plot
    let ticks = layout.axis.ticks.map { tick in (level: tick, words: Phrase { $0.text(tick) }) }
    canvas.levels(
      ticks, on: layout.level, from: plot.left, to: plot.right, in: layout.frame.languages)
    canvas.dates(layout.dates, on: layout.time, below: plot.bottom)
  }

  /// The line between the known and the projected, where both are drawn.
  func drawOrigin(on canvas: inout SVGCanvas) {
    guard chart.span.contains(chart.origin) else { return }
    canvas.moment(
      chart.originWords, at: layout.time(chart.origin), from: layout.plot.top,
      to: layout.plot.bottom, in: layout.frame)
  }
}
