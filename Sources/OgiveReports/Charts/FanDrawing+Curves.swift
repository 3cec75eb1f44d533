extension FanDrawing {
  /// The bands of 90% and, on top of them, of 50%; lighter where the past is fitted.
  func drawBands(on canvas: inout SVGCanvas) {
    eachStretch(on: &canvas) { points, canvas in
      for (low, high) in [(0, 4), (1, 3)] {
        canvas.polygon("band", outline(points, low, high))
      }
    }
  }

  /// A sign at the edge of the plot where a band goes on beyond it.
  func drawCuts(on canvas: inout SVGCanvas) {
    for cut in chart.cuts {
      let y = cut.isAbove ? layout.plot.top : layout.plot.bottom
      let point = ChartPoint(x: layout.time(cut.time), y: y)
      canvas.element("g", ["class": .text(ChartStyle.series(cut.series))]) {
        $0.tip(at: point, isUpwards: cut.isAbove)
      }
    }
  }

  /// The medians, each with a rim that sets it off from what it crosses.
  func drawMedians(on canvas: inout SVGCanvas) {
    eachStretch(on: &canvas) { points, canvas in
      let line = points.map { place($0.time, $0.median) }
      canvas.polyline("halo", line)
      canvas.polyline("line", line)
    }
  }

  private func eachStretch(
    on canvas: inout SVGCanvas, draw: ([FanSeries.Point], inout SVGCanvas) -> Void
  ) {
    for (index, series) in chart.series.enumerated() {
      let style = ChartStyle.series(index)
      for (points, name) in [
        (chart.known(series), "\(style) past"), (chart.projected(series), style),
      ] where points.count > 1 {
        canvas.element("g", ["class": .text(name)]) { draw(points, &$0) }
      }
    }
  }

  /// There along the upper quantiles and back along the lower ones.
  private func outline(_ points: [FanSeries.Point], _ low: Int, _ high: Int) -> [ChartPoint] {
    points.map { place($0.time, $0.values[high]) }
      + points.reversed().map { place($0.time, $0.values[low]) }
  }
}
