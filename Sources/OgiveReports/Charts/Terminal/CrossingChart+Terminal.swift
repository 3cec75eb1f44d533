extension CrossingChart {
  /// The chart on a terminal: a line for each scenario, with a mark at each date asked about.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let ticks = ValueAxis.shares.ticks.map { (level: $0, words: "\(Int($0 * 100))%") }
    let names = lines.enumerated().map { index, line in
      "\(MarkShape(series: index).sign(isFilled: true)) \(line.label.english)"
    }
    let ends = zip(names, lines).map { (name: $0, value: Self.ending(of: $1)) }
    var picture = TerminalPicture(
      for: terminal, left: 5, right: TerminalPicture.endColumns(ends),
      rows: TerminalPicture.rows(for: terminal), below: 2, times: span, levels: 0...1)
    picture.drawLevels(ticks)
    picture.drawDates()
    picture.drawMoment(originWords.english, at: origin)
    for (index, line) in lines.enumerated() {
      let points = line.points.map { picture.place($0.time, $0.probability) }
      let marks = line.points.filter { $0.standardError != nil }.map {
        (column: picture.column($0.time), row: picture.row($0.probability))
      }
      picture.draw { canvas in
        canvas.polyline(points, .series(index))
        for mark in marks {
          let sign = MarkShape(series: index).sign(isFilled: true)
          canvas.write(sign, column: mark.column, row: mark.row, .series(index))
        }
      }
    }
    picture.drawEnds(
      zip(lines.indices, lines).map { index, line in
        (
          name: names[index], value: Self.ending(of: line),
          level: line.points.last?.probability ?? 0, ink: .series(index)
        )
      })
    return picture.lines(terminal)
  }

  private static func ending(of line: Line) -> String {
    NumberStyle(.english).percent(line.points.last?.probability ?? .nan)
  }
}
