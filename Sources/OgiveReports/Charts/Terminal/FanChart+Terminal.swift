extension FanChart {
  /// The chart on a terminal: bands as shades, medians as lines, the published figures as marks.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let style = NumberStyle(.english)
    let axis = axis
    let ticks = axis.ticks.map { (level: $0, words: style.text($0)) }
    let ends = series.map { (name: $0.name.english, value: $0.ending.english) }
    var picture = TerminalPicture(
      for: terminal, left: TerminalPicture.width(of: ticks.map(\.words)) + 1,
      right: TerminalPicture.endColumns(ends), rows: TerminalPicture.rows(for: terminal), below: 3,
      times: span, levels: axis.bottom...axis.top)
    picture.drawLevels(ticks)
    picture.drawDates()
    for (index, series) in series.enumerated() { picture.drawBands(series, index) }
    picture.drawMoment(originWords.english, at: origin)
    for (index, series) in series.enumerated() {
      let line = series.points.map { picture.place($0.time, $0.median) }
      picture.draw { $0.polyline(line, .series(index)) }
    }
    for isFitted in [false, true] {
      for (index, series) in series.enumerated() {
        for fact in visibleFacts(of: series)
        where fact.isFitted == isFitted && fact.level.upperBound <= axis.top {
          picture.draw(fact, MarkShape(series: index), .series(index))
        }
      }
    }
    for cut in cuts { picture.draw(cut) }
    picture.drawEnds(
      series.indices.map { index in
        (
          name: series[index].name.english, value: series[index].ending.english,
          level: series[index].points.last?.median ?? 0, ink: .series(index)
        )
      })
    return picture.lines(terminal) + TerminalPicture.key(key, terminal)
  }

  /// What the shades and marks mean, for those that are there.
  private var key: [String] {
    let facts = keyItems.map { "\($0.sign) \($0.words.english)" }
    return ["⠒ median", "▒ 50%", "░ 90%"] + facts
  }
}

extension TerminalPicture {
  /// The bands of 90% and of 50% of a series.
  fileprivate mutating func drawBands(_ series: FanSeries, _ index: Int) {
    for column in plot.left...plot.right {
      guard let point = series.point(at: time(ofColumn: column)) else { continue }
      for (low, high, shade) in [(0, 4, TerminalCanvas.Shade.light), (1, 3, .medium)] {
        self.shade(
          shade, from: point.values[low], to: point.values[high], column: column, .series(index))
      }
    }
  }

  /// The sign that a band goes on beyond the axis.
  fileprivate mutating func draw(_ cut: FanChart.Cut) {
    let (plot, column) = (plot, column(cut.time))
    draw {
      $0.write(
        cut.isAbove ? "▲" : "▼", column: column, row: cut.isAbove ? plot.top : plot.bottom,
        .series(cut.series))
    }
  }

  /// A published figure as what it is: a point, a bar over its period, an arrow, or a range.
  fileprivate mutating func draw(
    _ fact: FactMark, _ shape: MarkShape, _ ink: TerminalCanvas.Ink
  ) {
    let columns = (first: column(fact.span.lowerBound), last: column(fact.span.upperBound))
    let middle = (columns.first + columns.last) / 2
    let (low, high) = (row(fact.level.lowerBound), row(fact.level.upperBound))
    draw { canvas in
      if high < low {
        canvas.column(middle, rows: high...low, of: "┃", ink)
        return
      }
      switch fact.direction {
      case .above: canvas.write("↑", column: middle, row: low - 1, ink)
      case .below: canvas.write("↓", column: middle, row: low + 1, ink)
      case .exact: break
      }
      if fact.isStretch {
        for column in columns.first...columns.last {
          canvas.write(fact.isFitted ? "━" : "┄", column: column, row: low, ink)
        }
      } else {
        canvas.write(shape.sign(isFilled: fact.isFitted), column: middle, row: low, ink)
      }
    }
  }
}

extension MarkShape {
  /// The shape as a character.
  func sign(isFilled: Bool) -> String {
    switch self {
    case .circle: isFilled ? "●" : "○"
    case .square: isFilled ? "■" : "□"
    case .diamond: isFilled ? "◆" : "◇"
    }
  }
}

extension KeyItem {
  /// The mark as a character.
  fileprivate var sign: String {
    switch self {
    case .point: "●"
    case .stretch: "━"
    case .above: "↑"
    case .below: "↓"
    case .notFitted: "○"
    case .cut: "▲"
    }
  }
}
