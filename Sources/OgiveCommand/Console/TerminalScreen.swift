/// What makes a terminal turn to its other screen and back, and draw a page on it (ECMA-48, and the
/// private modes 7, 25 and 1049 of xterm).
enum TerminalScreen {
  /// The other screen, without a cursor, on which a long line goes on beyond the edge.
  static let begin = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l"
  /// The screen that was there before, with its cursor and its line breaks.
  static let end = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  /// The first lines that so many rows hold above what stands below them, drawn over what was there without a
  /// blink; what does not fit is counted.
  static func page(_ lines: [String], above below: [String] = [], rows: Int) -> String {
    let room = max(1, rows - 1 - below.count)
    let hidden = lines.count - room
    let shown =
      hidden > 0 ? lines.prefix(room - 1) + ["… and \(hidden + 1) lines more"] : lines[...]
    return "\u{1B}[H" + (shown + below).map { $0 + "\u{1B}[K\r\n" }.joined() + "\u{1B}[J"
  }

  /// How many of so many rows charts may take below `count` lines of text, the first of which, `needed`, and
  /// a quarter of the screen are for the text.
  static func chartRows(of rows: Int, below count: Int, needed: Int) -> Int {
    let room = rows - 1
    return max(0, room - min(count, max(needed, room / 4)))
  }
}
