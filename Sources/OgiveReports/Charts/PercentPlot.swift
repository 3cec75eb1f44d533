/// The plot of what is between nothing and the whole over time: its place in a drawing, and its axes.
struct PercentPlot {
  let frame: ChartFrame
  let place: (left: Double, right: Double, top: Double, bottom: Double)
  let time: ChartScale
  let level: ChartScale

  /// A plot over some times, with room at the right for names and values.
  init(
    over span: ClosedRange<Double>, labels: [(name: Phrase, value: Phrase)], frame: ChartFrame
  ) {
    self.frame = frame
    let size = frame.size
    place = (
      left: size.margin + 4 * size.digit + 10,
      right: size.width - size.margin - EndLabels.width(labels, in: frame),
      top: frame.top + size.textLine + 8, bottom: size.height - 2 * size.textLine
    )
    time = ChartScale(domain: span, start: place.left, end: place.right)
    level = ChartScale(domain: 0...1, start: place.bottom, end: place.top)
  }

  /// The place of a share at a time.
  func point(_ time: Double, _ share: Double) -> ChartPoint {
    ChartPoint(x: self.time(time), y: level(share))
  }

  /// The percentages, the dates, and the end of what was known where it is among them.
  func drawAxes(known words: Phrase, at origin: Double, on canvas: inout SVGCanvas) {
    let ticks = ValueAxis.shares.ticks.map { level in
      (level: level, words: Phrase("\(Int(level * 100))%", "\(Int(level * 100))%"))
    }
    canvas.levels(ticks, on: level, from: place.left, to: place.right, in: frame.languages)
    canvas.dates(
      TimeAxis(time.domain, digits: (place.right - place.left) / frame.size.digit), on: time,
      below: place.bottom)
    guard time.domain.contains(origin) else { return }
    canvas.moment(words, at: time(origin), from: place.top, to: place.bottom, in: frame)
  }

  /// The names and values at the right.
  func drawLabels(_ items: [EndLabels.Item], on canvas: inout SVGCanvas) {
    EndLabels(items: items, frame: frame)
      .draw(rightOf: place.right, within: place.top...place.bottom, on: &canvas)
  }

  /// The plot as an element of a page.
  func element(style: String, draw: (inout SVGCanvas) -> Void) -> String {
    frame.element(style: style, scale: time, from: place.top, to: place.bottom, plot: draw)
  }
}
