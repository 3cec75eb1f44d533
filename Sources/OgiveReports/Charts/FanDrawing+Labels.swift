extension FanDrawing {
  /// The series' names at the ends of their lines, with where the medians end below, moved apart
  /// where they would collide.
  func drawLabels(on canvas: inout SVGCanvas) {
    let ends = chart.series.map { series in
      series.points.last.map { place($0.time, $0.median) } ?? ChartPoint(x: 0, y: 0)
    }
    let room = layout.plot.top...layout.plot.bottom
    let isRoomy = Double(ends.count) * 2 * FanLayout.labelLine <= room.upperBound - room.lowerBound
    let column = LabelColumn(
      wanted: ends.map(\.y), height: isRoomy ? 2 * FanLayout.labelLine : FanLayout.labelLine,
      within: room)
    for (index, series) in chart.series.enumerated() {
      let (end, y) = (ends[index], column.positions[index])
      let x = layout.plot.right + LabelText.gap
      canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
        canvas.polyline(
          "leader",
          [end, ChartPoint(x: layout.plot.right + 3, y: end.y), ChartPoint(x: x - 4, y: y)])
        if isRoomy {
          canvas.label("name", LabelText.name(of: series), at: ChartPoint(x: x, y: y - 2))
          canvas.label("value", LabelText.value(of: series), at: ChartPoint(x: x, y: y + 20))
        } else {
          canvas.label("name", LabelText.name(of: series), at: ChartPoint(x: x, y: y + 7))
        }
      }
    }
  }

  /// What the marks mean, for those that are there.
  func drawKey(on canvas: inout SVGCanvas) {
    let facts = chart.series.flatMap { chart.visibleFacts(of: $0) }
    var x = FanLayout.margin
    let y = FanLayout.height - 17
    canvas.element("g", ["class": "key neutral"]) { canvas in
      for item in KeyItem.allCases where facts.contains(where: item.explains) {
        item.draw(at: ChartPoint(x: x + 12, y: y - 6), on: &canvas)
        canvas.label("key muted", item.rawValue, at: ChartPoint(x: x + 28, y: y))
        x += 28 + Double(item.rawValue.count) * FanLayout.keyDigit + 14
      }
    }
  }
}
