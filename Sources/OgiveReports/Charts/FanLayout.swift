/// Where the parts of a fan chart are, in units of the drawing.
struct FanLayout {
  let frame: ChartFrame
  let plot: (left: Double, right: Double, top: Double, bottom: Double)
  let time: ChartScale
  let level: ChartScale
  let axis: ValueAxis
  let dates: TimeAxis
  /// What the key explains and where each item begins, line by line, in each language.
  let key: [NumberStyle.Language: [[(item: KeyItem, x: Double)]]]

  init(_ chart: FanChart, frame: ChartFrame) {
    self.frame = frame
    let size = frame.size
    let axis = chart.axis
    self.axis = axis
    let lines = frame.languages.map { ($0, KeyItem.lines(of: chart.keyItems, in: $0, size)) }
    key = Dictionary(lines) { first, _ in first }
    let ticks = axis.ticks.map { tick in frame.columns(of: Phrase { $0.text(tick) }) }
    let labels = chart.series.map { (name: $0.name, value: $0.ending) }
    let keyLines = max(1, key.values.map(\.count).max() ?? 0)
    plot = (
      left: size.margin + Double(ticks.max() ?? 1) * size.digit + 10,
      right: size.width - size.margin - EndLabels.width(labels, in: frame),
      top: frame.top + size.textLine + 8,
      bottom: size.height - Double(keyLines - 1) * size.textLine - ChartSize.dates - ChartSize.foot
    )
    time = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    level = ChartScale(domain: axis.bottom...axis.top, start: plot.bottom, end: plot.top)
    dates = TimeAxis(chart.span, digits: (plot.right - plot.left) / size.digit)
  }
}
