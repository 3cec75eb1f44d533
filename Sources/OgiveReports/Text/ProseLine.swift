/// A line of CommonMark prose, as it reads on a terminal.
struct ProseLine {
  private let line: String

  /// The line.
  init(_ line: String) { self.line = line }

  /// The line with headings and `**strong**` words in bold and their marks gone.
  func text(_ terminal: TerminalStyle) -> String {
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).first == " " {
      return terminal.bold(String(line.dropFirst(level + 1)))
    }
    return emphasised(terminal)
  }

  private func emphasised(_ terminal: TerminalStyle) -> String {
    let parts = line.components(separatedBy: "**")
    // An even number of parts means that a mark has no partner: the line is left as it is.
    guard parts.count % 2 == 1 else { return line }
    return parts.enumerated().map { $0 % 2 == 1 ? terminal.bold($1) : $1 }.joined()
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
