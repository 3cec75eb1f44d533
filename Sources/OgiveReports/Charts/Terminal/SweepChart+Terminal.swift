extension SweepChart {
  /// The chart on a terminal: a line for each scenario with a mark at every value, bands as shades.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let axis = axis
    let ticks = axis.ticks.map { (level: $0, words: words(ofLevel: $0).english) }
    let names = lines.enumerated().map { index, line in
      "\(MarkShape(series: index).sign(isFilled: true)) \(line.name.english)"
    }
    let ends = zip(names, lines).map { (name: $0, value: ending(of: $1).english) }
    var picture = TerminalPicture(
      for: terminal, left: TerminalPicture.width(of: ticks.map(\.words)) + 1,
      right: TerminalPicture.endColumns(ends), rows: TerminalPicture.rows(for: terminal), below: 2,
      times: span, levels: axis.bottom...axis.top)
    picture.drawLevels(ticks)
    let plot = picture.plot
    let values = RoundTicks(within: span, atMost: max(2, (plot.right - plot.left) / 12)).ticks
    let labels = values.map { (column: picture.column($0), text: words(ofValue: $0).english) }
    picture.drawFoot(marks: labels.map(\.column), labels: labels)
    for (index, line) in lines.enumerated() { picture.drawBand(of: line, index) }
    for (index, line) in lines.enumerated() { picture.draw(line, index) }
    picture.drawEnds(
      zip(lines.indices, lines).map { index, line in
        (
          name: names[index], value: ending(of: line).english,
          level: line.points[line.points.count - 1].middle, ink: .series(index)
        )
      })
    return picture.lines(terminal)
      + TerminalPicture.prose(reading.english, terminal)
  }
}

extension TerminalPicture {
  /// The band of a line between its values.
  fileprivate mutating func drawBand(of line: SweepChart.Line, _ index: Int) {
    for column in plot.left...plot.right {
      guard let band = line.band(at: time(ofColumn: column)) else { continue }
      shade(.light, from: band.lowerBound, to: band.upperBound, column: column, .series(index))
    }
  }

  fileprivate mutating func draw(_ line: SweepChart.Line, _ index: Int) {
    let points = line.points.map { place($0.value, $0.middle) }
    let marks = line.points.map { (column: column($0.value), row: row($0.middle)) }
    let sign = MarkShape(series: index).sign(isFilled: true)
    draw { canvas in
      canvas.polyline(points, .series(index))
      for mark in marks {
        canvas.write(sign, column: mark.column, row: mark.row, .series(index))
      }
    }
  }
}

extension SweepChart.Line {
  /// The band at a value between two points, on the straight lines between their ends.
  fileprivate func band(at value: Double) -> ClosedRange<Double>? {
    guard let next = points.firstIndex(where: { $0.value >= value }) else { return nil }
    let (before, after) = (points[max(next - 1, 0)], points[next])
    guard let first = before.band, let last = after.band else { return nil }
    let length = after.value - before.value
    let share = length > 0 ? (value - before.value) / length : 0
    let low = first.lowerBound + share * (last.lowerBound - first.lowerBound)
    let high = first.upperBound + share * (last.upperBound - first.upperBound)
    return min(low, high)...max(low, high)
  }
}
