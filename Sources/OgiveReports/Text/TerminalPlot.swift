/// A curve drawn on a terminal in Braille dots, two across and four down in each character.
public struct TerminalPlot: Sendable {
  private let values: [Double]
  private let columns: Int
  private let rows: Int

  /// The plot of values at equal steps; those that are not finite are left out.
  public init(_ values: [Double], columns: Int = 60, rows: Int = 10) {
    self.values = values
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }

  /// The lines of the plot, without an axis; empty where nothing can be drawn.
  public var lines: [String] {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), values.count > 1 else { return [] }
    var canvas = TerminalCanvas(columns: columns, rows: rows)
    for dot in dots(from: min(low, 0), to: high > low ? high : low + 1) {
      canvas.dot(x: dot.x, y: dot.y, .plain)
    }
    return canvas.lines()
  }

  /// One dot for each of the dots across, joined by the dots between neighbours.
  private func dots(from low: Double, to high: Double) -> [(x: Int, y: Int)] {
    let height = Double(rows * 4 - 1)
    var last: Int?
    var dots: [(x: Int, y: Int)] = []
    for x in 0..<(columns * 2) {
      let index = x * (values.count - 1) / (columns * 2 - 1)
      guard values[index].isFinite else {
        last = nil
        continue
      }
      let y = Int((height * (high - values[index]) / (high - low)).rounded())
      let from = last ?? y
      dots += (min(from, y)...max(from, y)).filter { $0 != from || from == y }.map { (x, $0) }
      last = y
    }
    return dots
  }
}
