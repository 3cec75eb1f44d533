extension TerminalCanvas {
  /// A line through points in dots, of which a character has two across and four down.
  mutating func polyline(_ points: [ChartPoint], _ ink: Ink) {
    let dots = points.filter { $0.x.isFinite && $0.y.isFinite }
      .map { (x: Int($0.x.rounded()), y: Int($0.y.rounded())) }
    guard let first = dots.first else { return }
    dot(x: first.x, y: first.y, ink)
    for (start, end) in zip(dots, dots.dropFirst()) {
      let steps = max(abs(end.x - start.x), abs(end.y - start.y))
      for step in 0..<max(steps, 0) {
        let share = Double(step + 1) / Double(steps)
        dot(
          x: start.x + Int((Double(end.x - start.x) * share).rounded()),
          y: start.y + Int((Double(end.y - start.y) * share).rounded()), ink)
      }
    }
  }

  /// The same character down a column.
  mutating func column(_ column: Int, rows: ClosedRange<Int>, of character: String, _ ink: Ink) {
    for row in rows { write(character, column: column, row: row, ink) }
  }
}
