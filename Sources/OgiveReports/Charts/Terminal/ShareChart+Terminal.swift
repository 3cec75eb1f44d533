extension ShareChart {
  /// The chart on a terminal: the parts upon each other, in shades that differ between neighbours.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let ticks = ValueAxis.shares.ticks.map { (level: $0, words: "\(Int($0 * 100))%") }
    let ends = parts.indices.map { (name: parts[$0].phrase.english, value: ending(of: $0)) }
    var picture = TerminalPicture(
      for: terminal, left: 5, right: TerminalPicture.endColumns(ends),
      rows: TerminalPicture.rows(for: terminal), below: 2, times: span, levels: 0...1)
    picture.drawLevels(ticks)
    picture.drawDates()
    let plot = picture.plot
    for column in plot.left...plot.right {
      let point = point(at: picture.time(ofColumn: column))
      for row in plot.top...plot.bottom {
        let share = (Double(plot.bottom - row) + 0.5) / Double(plot.bottom - plot.top + 1)
        let part = parts.indices.first { share < layer($0, at: point).high } ?? parts.count - 1
        let shade = Self.shades[part % Self.shades.count]
        picture.draw { $0.shade(shade, column: column, row: row, .series(part)) }
      }
    }
    picture.drawMoment(originWords.english, at: origin)
    let last = points[points.count - 1]
    picture.drawEnds(
      parts.indices.map { part in
        let layer = layer(part, at: last)
        return (
          name: parts[part].phrase.english, value: ending(of: part),
          level: (layer.low + layer.high) / 2,
          ink: .series(part)
        )
      })
    return picture.lines(terminal)
  }

  private static let shades: [TerminalCanvas.Shade] = [.dark, .light, .full, .medium]
}
