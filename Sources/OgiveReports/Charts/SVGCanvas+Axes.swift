extension SVGCanvas {
  /// A line across the plot at each level, with what it stands for at the left.
  mutating func levels(
    _ ticks: [(level: Double, words: Phrase)], on scale: ChartScale,
    from left: Double, to right: Double, in languages: [NumberStyle.Language]
  ) {
    for tick in ticks {
      let y = scale(tick.level)
      line(
        tick.level == 0 ? "axis" : "grid", from: ChartPoint(x: left, y: y),
        to: ChartPoint(x: right, y: y))
      label(
        "muted", tick.words, in: languages, at: ChartPoint(x: left - 10, y: y + 6), anchor: .end)
    }
  }

  /// The marks and names of dates below a plot that ends at `bottom`.
  mutating func dates(_ dates: TimeAxis, on scale: ChartScale, below bottom: Double) {
    for mark in dates.marks {
      let x = scale(mark)
      line("axis", from: ChartPoint(x: x, y: bottom), to: ChartPoint(x: x, y: bottom + 7))
    }
    for text in dates.labels {
      label(
        "muted", text.text, at: ChartPoint(x: scale(text.time), y: bottom + 26), anchor: .middle)
    }
  }

  /// A dashed line at a time, with words above it that stay within the drawing.
  mutating func moment(
    _ words: Phrase, at x: Double, from top: Double, to bottom: Double, in frame: ChartFrame
  ) {
    line("origin", from: ChartPoint(x: x, y: top - 8), to: ChartPoint(x: x, y: bottom))
    let size = frame.size
    let half = Double(frame.columns(of: words)) * size.digit / 2
    let middle = min(max(x, size.margin + half), size.width - size.margin - half)
    label(
      "muted", words, in: frame.languages, at: ChartPoint(x: middle, y: top - 15), anchor: .middle)
  }
}
