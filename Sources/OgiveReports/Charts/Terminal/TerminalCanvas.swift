internal import OgiveText

/// A drawing in the character cells of a terminal: shades, lines in Braille dots, marks and words, the
/// later of which hide the earlier.
struct TerminalCanvas {
  /// How dark an area is.
  enum Shade: UInt8, Comparable {
    case none, light, medium, dark, full

    static func < (left: Shade, right: Shade) -> Bool { left.rawValue < right.rawValue }
  }

  /// What one character shows; words and dots over shades.
  private struct Cell {
    var shade = Shade.none
    /// The dots of the Braille block of Unicode.
    var dots: UInt8 = 0
    /// A character of a word, empty behind one that takes two columns.
    var word: String?
    var ink = Ink.plain
  }

  /// The colour of what is drawn, where there are colours.
  enum Ink: Hashable {
    case plain, muted, strong
    /// The colour of the series with this index.
    case series(Int)
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  /// An empty drawing, at least one character in size.
  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// Shades a character, unless it is darker already.
  mutating func shade(_ shade: Shade, column: Int, row: Int, _ ink: Ink) {
    change(column, row) { cell in
      guard cell.shade < shade else { return }
      cell.shade = shade
      cell.ink = ink
    }
  }

  /// Sets one of the dots, of which a character has two across and four down.
  mutating func dot(x: Int, y: Int, _ ink: Ink) {
    guard x >= 0, y >= 0 else { return }
    change(x / 2, y / 4) { cell in
      cell.word = nil
      cell.dots |= Self.bit(x: x % 2, y: y % 4)
      cell.ink = ink
    }
  }

  /// Writes words from a column on; what does not fit is left out.
  mutating func write(_ words: String, column: Int, row: Int, _ ink: Ink = .plain) {
    var place = column
    for scalar in PlainText.oneLine(words).unicodeScalars {
      let width = DisplayWidth.columns(of: scalar)
      guard place + width <= columns else { return }
      // A mark that takes no column belongs to the letter before it.
      change(width == 0 ? place - 1 : place, row) { cell in
        cell.word = (width == 0 ? cell.word ?? "" : "") + String(scalar)
        cell.ink = ink
      }
      if width == 2 { change(place + 1, row) { $0.word = "" } }
      place += width
    }
  }

  private mutating func change(_ column: Int, _ row: Int, _ change: (inout Cell) -> Void) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    change(&cells[row * columns + column])
  }

  /// The lines, without spaces at their ends, coloured where the terminal is.
  func lines(_ terminal: TerminalStyle = .plain) -> [String] {
    (0..<rows).map { line(cells[($0 * columns)..<(($0 + 1) * columns)], terminal) }
  }

  private func line(_ cells: ArraySlice<Cell>, _ terminal: TerminalStyle) -> String {
    let used = cells.reversed().drop { Self.character($0) == " " }.reversed()
    var line = ""
    var run = (text: "", ink: Ink.plain)
    for cell in used {
      let character = Self.character(cell)
      // A space has no colour, so that it does not end a run.
      if cell.ink != run.ink, character != " " {
        line += terminal.inked(run.text, run.ink)
        run = ("", cell.ink)
      }
      run.text += character
    }
    return line + terminal.inked(run.text, run.ink)
  }

  private static func character(_ cell: Cell) -> String {
    if let word = cell.word { return word }
    if cell.dots != 0 { return String(Unicode.Scalar(0x2800 + UInt32(cell.dots)) ?? " ") }
    return switch cell.shade {
    case .none: " "
    case .light: "░"
    case .medium: "▒"
    case .dark: "▓"
    case .full: "█"
    }
  }

  /// The bit of a dot in the Braille block of Unicode, U+2800.
  private static func bit(x: Int, y: Int) -> UInt8 {
    y < 3 ? 1 << (y + 3 * x) : 1 << (6 + x)
  }
}
