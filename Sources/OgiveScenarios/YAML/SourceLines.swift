import OgiveText

/// The lines of a file, to find a scalar's letters again: the parser says only where it starts.
struct SourceLines {
  private let file: String
  private let lines: [[UnicodeScalar]]

  /// The lines of `text`, which ends its lines with line feeds.
  init(_ text: String, file: String) {
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? Array($0.dropLast()) : Array($0) }
  }

  /// The character at a line and column, both from 1; nil beyond the text.
  func scalar(line: Int, column: Int) -> UnicodeScalar? {
    guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else {
      return nil
    }
    return lines[line - 1][column - 1]
  }

  /// The places of the plain or quoted `text` that starts at a line and column.
  func places(ofInline text: String, quoted: Bool, line: Int, column: Int) -> TextPlaces {
    let scalars = Array(text.unicodeScalars)
    let start = column + (quoted ? 1 : 0)
    let isThere = matches(scalars, line: line, column: start)
    let length =
      isThere ? scalars.count + (quoted ? 2 : 0) : lengthOfWritten(line: line, column: column)
    return TextPlaces(
      whole: SourceLocation(file: file, line: line, column: column, length: length),
      runs: isThere ? [.init(offset: 0, line: line, column: start)] : [])
  }

  /// The places of a block's `text`, whose indicator (`|` or `>`) stands at a line and column.
  func places(ofBlock text: String, line: Int, column: Int) -> TextPlaces {
    let whole = SourceLocation(file: file, line: line, column: column)
    var runs: [TextPlaces.Run] = []
    var offset = 0
    let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let number = line + 1 + index
      guard let indent = indent(ofLine: number, endingWith: Array(part)) else {
        return TextPlaces(whole: whole, runs: [])
      }
      runs.append(.init(offset: offset, line: number, column: indent + 1))
      offset += part.count + 1
    }
    return TextPlaces(whole: whole, runs: runs)
  }

  private func matches(_ scalars: [UnicodeScalar], line: Int, column: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].dropFirst(column - 1).starts(with: scalars)
  }

  /// How many spaces stand before `part` on a line; nil where the line says something else.
  private func indent(ofLine number: Int, endingWith part: [UnicodeScalar]) -> Int? {
    if part.isEmpty { return 0 }
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    let indent = line.count - part.count
    guard indent >= 0, line.suffix(part.count).elementsEqual(part),
      line.prefix(indent).allSatisfy({ $0 == " " })
    else { return nil }
    return indent
  }

  /// The columns that an escaped or folded scalar takes on its first line.
  private func lengthOfWritten(line: Int, column: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return 1 }
    let rest = lines[line - 1].dropFirst(column - 1)
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return rest.count
    }
    var skip = false
    for (index, scalar) in rest.dropFirst().enumerated() {
      if skip {
        skip = false
      } else if scalar == "\\" && quote == "\"" {
        skip = true
      } else if scalar == quote {
        return index + 2
      }
    }
    return rest.count
  }
}
