internal import OgiveText

extension String {
  /// The text cut to at most `columns` columns of a terminal, with `…` where something was cut.
  func shortened(toColumns columns: Int) -> String {
    guard DisplayWidth.columns(of: self.unicodeScalars) > columns else { return self }
    var kept = String.UnicodeScalarView()
    var width = 1
    for scalar in unicodeScalars {
      width += DisplayWidth.columns(of: scalar)
      if width > columns { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// The text without the spaces at its end.
  func trimmingTrailingSpaces() -> String {
    let kept = unicodeScalars.reversed().drop { $0 == " " }
    return String(String.UnicodeScalarView(kept.reversed()))
  }

  /// The text without the empty lines at its end.
  func trimmingTrailingLines() -> String {
    let kept = unicodeScalars.reversed().drop { $0 == "\n" || $0 == " " }
    return String(String.UnicodeScalarView(kept.reversed()))
  }

  /// The text broken into lines of at most `columns` columns, between words where it can be.
  public func wrapped(toColumns columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.wrap($0, columns: columns) }
      .joined(separator: "\n")
  }

  private static func wrap(_ line: Substring, columns: Int) -> String {
    guard DisplayWidth.columns(of: line.unicodeScalars) > columns else { return String(line) }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if DisplayWidth.columns(of: longer.unicodeScalars) <= columns || current.isEmpty {
        current = longer
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
