import OgiveText

/// Looks at the bare text for what the parser itself would choke on.
struct YAMLPrecheck {
  let file: String
  let limits: YAMLReader.Limits

  /// The first reason not to hand `text` to the parser.
  func firstProblem(in text: String) -> Diagnostic? {
    guard text.utf8.count <= limits.bytes else {
      return Diagnostic(
        .yamlExpansion, "the file is larger than \(limits.bytes >> 10) KiB",
        at: SourceLocation(file: file, line: 1, column: 1))
    }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return firstControlCharacter(in: lines) ?? firstDeepLine(in: lines)
      ?? firstAliasedKey(in: lines)
  }

  private typealias Line = Substring.UnicodeScalarView

  /// Characters that YAML does not allow, or that the parser counts as the end of a line while
  /// people do not.
  private func firstControlCharacter(in lines: [Line]) -> Diagnostic? {
    for (number, line) in lines.enumerated() {
      let content = line.last == "\r" ? line.dropLast() : line
      for (column, scalar) in content.enumerated() where Self.isRefused(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Diagnostic(
          .invalidYAML, "the character \(name) is not allowed in a scenario file",
          at: SourceLocation(file: file, line: number + 1, column: column + 1))
      }
    }
    return nil
  }

  private static func isRefused(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A line so far to the right, or opening so many lists and maps, that what it holds is nested
  /// beyond reading: the parser descends once a level.
  private func firstDeepLine(in lines: [Line]) -> Diagnostic? {
    var open = 0
    for (number, line) in lines.enumerated() {
      let indicators = line.prefix { " -?:\t".unicodeScalars.contains($0) }.count
      for scalar in line {
        if scalar == "[" || scalar == "{" { open += 1 }
        if scalar == "]" || scalar == "}" { open = max(0, open - 1) }
      }
      if indicators > 4 * limits.depth || open > 4 * limits.depth {
        return Diagnostic(
          .yamlExpansion, "lists and maps are nested deeper than \(limits.depth) levels",
          at: SourceLocation(file: file, line: number + 1, column: 1))
      }
    }
    return nil
  }

  /// A key that is a list, a map or an alias, in a file with aliases. Keys are text here, so it
  /// is a mistake at any rate; but the parser compares keys by walking through all that their
  /// aliases stand for, which may be without end.
  private func firstAliasedKey(in lines: [Line]) -> Diagnostic? {
    guard hasAlias(lines) else { return nil }
    for (number, line) in lines.enumerated() {
      guard let column = complexKey(in: Array(line)) else { continue }
      return Diagnostic(
        .wrongType, "a key must be text",
        at: SourceLocation(file: file, line: number + 1, column: column + 1),
        notes: ["an alias (*name) cannot be, or be inside, a key"])
    }
    return nil
  }

  /// Whether any `*name` follows an `&name`.
  private func hasAlias(_ lines: [Line]) -> Bool {
    var anchors: Set<String> = []
    for line in lines {
      for word in line.split(whereSeparator: { " \t,[]{}\r".unicodeScalars.contains($0) }) {
        let name = String(word.dropFirst())
        if word.first == "&" { anchors.insert(name) }
        // `*name:` is a name too where a colon follows at once.
        let bare = name.hasSuffix(":") ? String(name.dropLast()) : name
        if word.first == "*", anchors.contains(name) || anchors.contains(bare) { return true }
      }
    }
    return false
  }

  /// Where a line has `? …`, `]:`, `}:` or `*name :`.
  private func complexKey(in line: [UnicodeScalar]) -> Int? {
    for (index, scalar) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : " "
      if scalar == "?", next == " " || next == "\t" || next == "\r" {
        let before = line[..<index].last { $0 != " " && $0 != "\t" }
        if before.map({ "-[{,?:".unicodeScalars.contains($0) }) ?? true { return index }
      }
      if scalar == ":", let before = line[..<index].lastIndex(where: { $0 != " " && $0 != "\t" }) {
        if line[before] == "]" || line[before] == "}" { return before }
        let word = line[...before].lastIndex { " \t,[]{}".unicodeScalars.contains($0) }
        let first = word.map { $0 + 1 } ?? 0
        if first <= before, line[first] == "*" { return first }
      }
    }
    return nil
  }
}
