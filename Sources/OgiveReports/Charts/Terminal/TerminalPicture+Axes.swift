internal import OgiveText

extension TerminalPicture {
  /// The levels at the left, each with its words, and a line down the side.
  mutating func drawLevels(_ ticks: [(level: Double, words: String)]) {
    let (plot, side) = (plot, plot.left - 1)
    let marks = ticks.map { (row: row($0.level), words: $0.words) }
    draw { canvas in
      canvas.column(side, rows: plot.top...plot.bottom, of: "│", .muted)
      for mark in marks {
        let width = DisplayWidth.columns(of: mark.words.unicodeScalars)
        canvas.write(mark.words, column: max(0, side - 1 - width), row: mark.row, .muted)
        canvas.write("┤", column: side, row: mark.row, .muted)
      }
    }
  }

  /// The dates below the plot, on a line with a mark where each begins.
  mutating func drawDates() {
    let dates = TimeAxis(time.domain, digits: Double(plot.right - plot.left + 1))
    let marks = dates.marks.map(column)
    let labels = dates.labels.map { (column: column($0.time), text: $0.text) }
    drawFoot(marks: marks, labels: labels)
  }

  /// The line below the plot with its marks, and words centred below that.
  mutating func drawFoot(marks: [Int], labels: [(column: Int, text: String)]) {
    let plot = plot
    draw { canvas in
      canvas.write("└", column: plot.left - 1, row: plot.bottom + 1, .muted)
      for column in plot.left...plot.right {
        let isMarked = marks.contains(column)
        canvas.write(isMarked ? "┬" : "─", column: column, row: plot.bottom + 1, .muted)
      }
      var free = 0
      for label in labels {
        let width = DisplayWidth.columns(of: label.text.unicodeScalars)
        let start = min(max(free, label.column - width / 2), canvas.columns - width)
        guard start >= free else { continue }
        canvas.write(label.text, column: start, row: plot.bottom + 2, .muted)
        free = start + width + 1
      }
    }
  }

  /// A dashed line at a time, with words above the plot.
  mutating func drawMoment(_ words: String, at time: Double) {
    guard self.time.domain.contains(time) else { return }
    let (plot, column) = (plot, column(time))
    draw { canvas in
      canvas.column(column, rows: plot.top...plot.bottom, of: "╎", .muted)
      let width = DisplayWidth.columns(of: words.unicodeScalars)
      let start = min(max(0, column - width / 2), max(0, canvas.columns - width))
      canvas.write(words, column: start, row: 0, .muted)
    }
  }

  /// Names at the right of the plot, each with a value below where there is room, moved apart where
  /// they would collide.
  mutating func drawEnds(
    _ items: [(name: String, value: String, level: Double, ink: TerminalCanvas.Ink)]
  ) {
    let plot = plot
    let isRoomy = items.count * 2 <= plot.bottom - plot.top + 1
    let column = LabelColumn(
      wanted: items.map { level($0.level) / 4 }, height: isRoomy ? 2 : 1,
      within: Double(plot.top)...Double(plot.bottom + 1))
    draw { canvas in
      for (item, middle) in zip(items, column.positions) {
        let row = Int((middle - (isRoomy ? 1 : 0.5)).rounded())
        let name = PlainText.oneLine(item.name).shortened(toColumns: Self.nameColumns)
        canvas.write(name, column: plot.right + 2, row: row, item.ink)
        if isRoomy { canvas.write(item.value, column: plot.right + 2, row: row + 1, item.ink) }
      }
    }
  }

  /// The columns that the names and values at the right of a plot take.
  static func endColumns(_ items: [(name: String, value: String)]) -> Int {
    let names = items.map { PlainText.oneLine($0.name).shortened(toColumns: nameColumns) }
    return width(of: names + items.map(\.value)) + 2
  }
}
