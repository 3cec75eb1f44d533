/// A paragraph of CommonMark prose in lines that fit, as it reads on a terminal.
struct ProseParagraph {
  private let lines: [String]

  /// Lines without an empty one among them.
  init(_ lines: [String]) { self.lines = lines }

  /// The lines with headings and `**strong**` words in bold and their marks gone. What is strong may go on
  /// over the end of a line.
  func texts(_ terminal: TerminalStyle) -> [String] {
    let parts = lines.map { $0.components(separatedBy: "**") }
    let marks = parts.map { $0.count - 1 }.reduce(0, +)
    // An odd number of marks means that one has no partner: the marks are left as they are.
    guard marks.isMultiple(of: 2) else { return lines.map { heading($0, terminal) ?? $0 } }
    var isStrong = false
    return zip(lines, parts).map { line, parts in
      if let heading = heading(line, terminal) { return heading }
      let texts = parts.enumerated().map { index, part in
        if index > 0 { isStrong.toggle() }
        return isStrong && !part.isEmpty ? terminal.bold(part) : part
      }
      return texts.joined()
    }
  }

  private func heading(_ line: String, _ terminal: TerminalStyle) -> String? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return terminal.bold(String(line.dropFirst(level + 1)))
  }
}

extension String {
  /// The parts between the occurrences of `mark`, which is not empty.
  fileprivate func components(separatedBy mark: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let found = rest.firstRange(of: mark) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
