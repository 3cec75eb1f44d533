internal import OgiveText

/// The picture of a chart on a terminal: a plot with its axes, and words at the right of it.
///
/// Places along the axes are in dots of Braille, two across and four down in each character.
struct TerminalPicture {
  /// The narrowest and the widest that a picture is; on no terminal it is 80 columns wide.
  private static let widths = 40...110
  /// The longest name at the end of a line.
  static let nameColumns = 18

  private(set) var canvas: TerminalCanvas
  /// The characters of the plot, from its first to its last.
  let plot: (left: Int, right: Int, top: Int, bottom: Int)
  let time: ChartScale
  let level: ChartScale

  /// A picture as wide as the terminal.
  ///
  /// - Parameters:
  ///   - left: The columns that the words at the left take.
  ///   - right: The same at the right.
  ///   - rows: The rows of the plot.
  ///   - below: The rows below it.
  init(
    for terminal: TerminalStyle, left: Int, right: Int, rows: Int, below: Int,
    times: ClosedRange<Double>, levels: ClosedRange<Double>
  ) {
    let columns = Self.columns(of: terminal)
    let last = max(columns - right - 1, left + 12)
    canvas = TerminalCanvas(columns: columns, rows: rows + 1 + below)
    plot = (left: left + 1, right: last, top: 1, bottom: rows)
    time = ChartScale(
      domain: times, start: Double(plot.left * 2), end: Double(plot.right * 2 + 1))
    level = ChartScale(
      domain: levels, start: Double(plot.bottom * 4 + 3), end: Double(plot.top * 4))
  }

  /// How many columns a picture on a terminal has.
  static func columns(of terminal: TerminalStyle) -> Int {
    min(max(terminal.columns ?? 80, widths.lowerBound), widths.upperBound)
  }

  /// How many rows the plot of a picture has.
  static func rows(for terminal: TerminalStyle) -> Int { columns(of: terminal) < 100 ? 12 : 15 }

  /// How many columns the longest of some words takes.
  static func width(of words: [String]) -> Int {
    words.map { DisplayWidth.columns(of: PlainText.oneLine($0).unicodeScalars) }.max() ?? 0
  }

  /// What the marks mean, one after the other on as many lines as they need.
  static func key(_ items: [String], _ terminal: TerminalStyle) -> [String] {
    let columns = columns(of: terminal)
    var lines: [String] = []
    for item in items {
      let longer = lines.last.map { $0 + "   " + item } ?? ""
      if !longer.isEmpty, width(of: [longer]) <= columns {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + item.shortened(toColumns: columns - 2))
      }
    }
    return lines
  }

  /// A sentence below the picture, on as many lines as it needs.
  static func prose(_ text: String, _ terminal: TerminalStyle) -> [String] {
    let columns = columns(of: terminal) - 2
    return PlainText.oneLine(text).wrapped(toColumns: columns).split(separator: "\n")
      .map { "  " + String($0).shortened(toColumns: columns) }
  }

  /// Changes what is drawn.
  mutating func draw(_ draw: (inout TerminalCanvas) -> Void) { draw(&canvas) }

  /// A point of the plot in dots.
  func place(_ time: Double, _ level: Double) -> ChartPoint {
    ChartPoint(x: self.time(time), y: self.level(level))
  }

  /// The column of a time and the row of a level.
  func column(_ time: Double) -> Int { Int(self.time(time)) / 2 }
  func row(_ level: Double) -> Int { Int(self.level(level)) / 4 }

  /// Shades a column between two levels: each character whose middle lies between them.
  mutating func shade(
    _ shade: TerminalCanvas.Shade, from low: Double, to high: Double, column: Int,
    _ ink: TerminalCanvas.Ink
  ) {
    let top = Int((level(high) / 4 - 0.5).rounded(.up))
    let bottom = Int((level(low) / 4 - 0.5).rounded(.down))
    guard top <= bottom else { return }
    draw { canvas in
      for row in top...bottom { canvas.shade(shade, column: column, row: row, ink) }
    }
  }

  /// The time at the middle of a column.
  func time(ofColumn column: Int) -> Double {
    let share = (Double(column * 2) + 0.5 - time.start) / (time.end - time.start)
    let domain = time.domain
    return domain.lowerBound + share * (domain.upperBound - domain.lowerBound)
  }

  /// The lines of the picture, those without anything in them left out at both ends.
  func lines(_ terminal: TerminalStyle) -> [String] {
    let lines = canvas.lines(terminal)
    let started = lines.drop { $0.isEmpty }
    return Array(started.reversed().drop { $0.isEmpty }.reversed())
  }
}
