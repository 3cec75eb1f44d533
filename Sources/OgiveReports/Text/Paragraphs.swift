internal import OgiveText

/// CommonMark prose with each paragraph on one line, so that it can be broken anew for the width of a
/// terminal. Headings, lists, quotations, tables and code keep their lines.
enum Paragraphs {
  static func joined(_ text: String) -> String {
    var lines: [String] = []
    var isOpen = false
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.hasPrefix("```")
      let keepsLine = isCode || isFence || hasMark(line)
      if isOpen, !keepsLine, !line.isEmpty, let last = lines.popLast() {
        lines.append(last + gap(last, line) + line)
      } else {
        lines.append(String(line))
      }
      if isFence { isCode.toggle() }
      // A list item goes on in the lines after it; a heading or a row of a table does not.
      isOpen = !line.isEmpty && !isCode && !isFence && !isWhole(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Chinese needs no space between lines; elsewhere a line feed is one.
  private static func gap(_ before: String, _ after: Substring) -> String {
    let neighbours = [before.unicodeScalars.last, after.unicodeScalars.first]
    let isWide = neighbours.allSatisfy { $0.map { DisplayWidth.columns(of: $0) == 2 } ?? false }
    return isWide ? "" : " "
  }

  /// Whether the line begins something of its own: a heading, an item, a quotation, a row or code.
  private static func hasMark(_ line: Substring) -> Bool {
    let marks = ["# ", "- ", "* ", "+ ", "> ", "|", "    "]
    if marks.contains(where: line.hasPrefix) || line.hasPrefix("##") { return true }
    let number = line.prefix { $0.isNumber }
    return !number.isEmpty && line.dropFirst(number.count).hasPrefix(". ")
  }

  /// Whether nothing may be joined to the line.
  private static func isWhole(_ line: Substring) -> Bool {
    ["#", "|", "    "].contains(where: line.hasPrefix)
  }
}
