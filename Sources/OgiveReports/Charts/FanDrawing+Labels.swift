extension FanDrawing {
  /// The series' names at the ends of their lines, with where the medians end below, moved apart
  /// where they would collide.
  func drawLabels(on canvas: inout SVGCanvas) {
    let items = chart.series.enumerated().map { index, series in
      EndLabels.Item(
        end: series.points.last.map { place($0.time, $0.median) } ?? ChartPoint(x: 0, y: 0),
        name: series.name, value: series.ending, style: ChartStyle.series(index),
        layout.frame.size)
    }
    EndLabels(items: items, frame: layout.frame)
      .draw(rightOf: layout.plot.right, within: layout.plot.top...layout.plot.bottom, on: &canvas)
  }

  /// What the marks mean, for those that are there.
  func drawKey(on canvas: inout SVGCanvas) {
    let size = layout.frame.size
    for language in layout.frame.languages {
      let lines = layout.key[language] ?? []
      let name: KeyValuePairs<String, SVGCanvas.Attribute> =
        layout.frame.languages.count > 1
        ? ["class": "key neutral", "lang": .text(language.rawValue)] : ["class": "key neutral"]
      canvas.element("g", name) { canvas in
        for (index, line) in lines.enumerated() {
          let y = size.height - ChartSize.foot - Double(lines.count - 1 - index) * size.textLine
          for (item, x) in line {
            item.draw(at: ChartPoint(x: x + 12, y: y - 6), on: &canvas)
            let words = item.words.text(language)
            canvas.label("key muted", words, at: ChartPoint(x: x + KeyItem.indent, y: y))
          }
        }
      }
    }
  }
}
