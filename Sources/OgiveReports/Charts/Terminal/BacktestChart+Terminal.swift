extension BacktestChart {
  /// The chart on a terminal: for each figure a line for 90%, a thick one for 50%, and the figure.
  func picture(_ terminal: TerminalStyle) -> [String] {
    let style = NumberStyle(.english)
    let axis = ValueAxis(holding: highest)
    let ticks = axis.ticks.map { (level: $0, words: style.text($0)) }
    var picture = TerminalPicture(
      for: terminal, left: TerminalPicture.width(of: ticks.map(\.words)) + 1, right: 1,
      rows: TerminalPicture.rows(for: terminal), below: 2, times: span, levels: 0...axis.top)
    picture.drawLevels(ticks)
    picture.drawDates()
    for figure in figures {
      let column = picture.column(figure.time)
      let rows = figure.quantiles.map(picture.row)
      let row = picture.row(figure.published)
      picture.draw { canvas in
        canvas.column(column, rows: rows[4]...rows[0], of: BacktestSign.most.sign, .series(1))
        canvas.column(column, rows: rows[3]...rows[1], of: BacktestSign.half.sign, .series(1))
        let sign = figure.isInside ? BacktestSign.inside : .outside
        canvas.write(sign.sign, column: column, row: row, .series(0))
      }
    }
    let key = keyWords.map { "\($0.sign.sign) \($0.words.english)" }
    return picture.lines(terminal) + TerminalPicture.key(key, terminal)
  }
}
