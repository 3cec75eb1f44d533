internal import OgiveScenarios

extension DensityChart {
  /// The chart on a terminal: a shaded hump for what is known, a line for what was expected before.
  func picture(_ terminal: TerminalStyle) -> [String] {
    var picture = TerminalPicture(
      for: terminal, left: 1, right: 1, rows: TerminalPicture.rows(for: terminal) - 3, below: 2,
      times: span, levels: 0...highest * 1.04)
    let plot = picture.plot
    for column in plot.left...plot.right {
      // A character is shaded where its middle lies below the line.
      let height = picture.level(density(at: picture.time(ofColumn: column)))
      let top = Int((height / 4 - 0.5).rounded(.up))
      picture.draw { canvas in
        for row in max(top, plot.top)..<(plot.bottom + 1) {
          canvas.shade(.light, column: column, row: row, .series(1))
        }
      }
    }
    for curve in curves {
      let line = curve.points.map { picture.place($0.value, $0.density) }
      picture.draw { $0.polyline(line, curve.state == .prior ? .muted : .series(1)) }
    }
    let ticks = axis(atMost: max(2, (plot.right - plot.left) / 12)).ticks
    let marks = ticks.map { (column: picture.column($0), text: words(ofTick: $0).english) }
    picture.drawFoot(marks: marks.map(\.column), labels: marks)
    let sentences = ends.english.split(separator: ";").map { String($0.drop { $0 == " " }) }
    return picture.lines(terminal) + sentences.flatMap { TerminalPicture.prose($0, terminal) }
  }

  /// The main line's density at a value.
  private func density(at value: Double) -> Double {
    main.points.first { $0.value >= value }?.density ?? 0
  }
}
