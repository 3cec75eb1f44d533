internal import OgiveText

extension TornadoChart {
  /// The chart on a terminal: a bar in a row for each input, light to the low end and solid to the high.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let style = NumberStyle(.english)
    let names = bars.map {
      PlainText.oneLine($0.input.english).shortened(toColumns: TerminalPicture.nameColumns + 4)
    }
    let numbers = bars.map { text(of: $0, style) }
    let left = TerminalPicture.width(of: names) + 1
    let right = TerminalPicture.width(of: numbers) + 2
    let room = TerminalPicture.columns(of: terminal) - left - right
    let axis = RoundTicks(
      holding: [middle] + bars.flatMap { [$0.low, $0.high] }, atMost: max(2, room / 10))
    var picture = TerminalPicture(
      for: terminal, left: left, right: right, rows: bars.count, below: 2, times: axis.domain,
      levels: 0...1)
    let plot = picture.plot
    let start = picture.column(middle)
    for (index, bar) in bars.enumerated() {
      let ends = (low: picture.column(bar.low), high: picture.column(bar.high))
      picture.draw { canvas in
        let row = plot.top + index
        let width = DisplayWidth.columns(of: names[index].unicodeScalars)
        canvas.write(names[index], column: left - 1 - width, row: row)
        if unit != nil { canvas.bar(from: start, to: ends.low, row: row, .light) }
        canvas.bar(from: start, to: ends.high, row: row, .full)
        canvas.write("│", column: start, row: row, .muted)
        canvas.write(numbers[index], column: plot.right + 2, row: row)
      }
    }
    let ticks = axis.ticks.map { (column: picture.column($0), text: words(ofTick: $0).english) }
    picture.drawFoot(marks: ticks.map(\.column), labels: ticks)
    return picture.lines(terminal)
  }
}

extension TerminalCanvas {
  /// A bar from one column to another, both in it.
  fileprivate mutating func bar(from start: Int, to end: Int, row: Int, _ shade: Shade) {
    for column in min(start, end)...max(start, end) {
      self.shade(shade, column: column, row: row, .series(1))
    }
  }
}
