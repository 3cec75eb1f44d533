/// A line of a file with carets under a place in it, cut to fit a terminal.
struct SourceExcerpt {
  /// The line as shown: tabs as single spaces, other controls as `�`, `…` where it was cut.
  let line: String
  /// Spaces and carets, to stand below it.
  let carets: String

  /// How many columns of a line are shown.
  static let width = 76

  /// The excerpt at `location` of the line `text`. A place beyond the end of the line is shown as
  /// one caret behind it.
  init(of text: some StringProtocol, at location: SourceLocation) {
    let scalars = text.unicodeScalars.map { $0 == "\t" ? " " : $0.printable }
    let start = min(max(location.column - 1, 0), scalars.count)
    let end = min(start + location.length, scalars.count)
    let from = Self.firstShown(scalars, until: min(end, start + 24))
    let to = Self.lastShown(scalars, from: from)
    let lead = from > 0 ? "…" : ""
    line = lead + Self.text(scalars[from..<to]) + (to < scalars.count ? "…" : "")
    let indent = lead.unicodeScalars.count + DisplayWidth.columns(of: scalars[from..<start])
    let marked = DisplayWidth.columns(of: scalars[start..<min(end, to)])
    carets =
      String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, marked))
  }

  /// Where to begin so that everything before `until` fits: at the beginning if possible.
  private static func firstShown(_ scalars: [Unicode.Scalar], until: Int) -> Int {
    guard DisplayWidth.columns(of: scalars[..<until]) > width - 8 else { return 0 }
    var first = until
    while first > 0, DisplayWidth.columns(of: scalars[(first - 1)..<until]) <= width / 2 {
      first -= 1
    }
    return first
  }

  private static func lastShown(_ scalars: [Unicode.Scalar], from: Int) -> Int {
    var columns = 0
    var last = from
    while last < scalars.count {
      columns += DisplayWidth.columns(of: scalars[last])
      guard columns <= width else { break }
      last += 1
    }
    return last
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
