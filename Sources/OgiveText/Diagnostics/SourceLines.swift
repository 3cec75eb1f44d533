/// The lines that some diagnostics point at, found in one pass over each file.
struct SourceLines {
  private var lines: [String: [Int: String]] = [:]

  /// The lines of `sources` where the diagnostics are.
  init(of diagnostics: some Sequence<Diagnostic>, in sources: [String: String]) {
    var wanted: [String: Set<Int>] = [:]
    for case let place? in diagnostics.map(\.location) {
      wanted[place.file, default: []].insert(place.line)
    }
    for (file, numbers) in wanted {
      guard let source = sources[file] else { continue }
      lines[file] = Self.lines(numbers, of: source)
    }
  }

  /// The text of the line; nil when the file is not known or has no such line.
  func line(at location: SourceLocation) -> String? { lines[location.file]?[location.line] }

  /// The wanted lines, without their ends. A line ends at a line feed, a carriage return before it
  /// belongs to the end; a byte-order mark belongs to no line.
  private static func lines(_ wanted: Set<Int>, of source: String) -> [Int: String] {
    var found: [Int: String] = [:]
    let scalars = source.unicodeScalars
    var rest = scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...]
    var number = 1
    let last = wanted.max() ?? 0
    while number <= last {
      let end = rest.firstIndex(of: "\n") ?? rest.endIndex
      if wanted.contains(number) {
        let line = rest[..<end]
        found[number] = String(line.last == "\r" ? line.dropLast() : line)
      }
      guard end < rest.endIndex else { break }
      rest = rest[rest.index(after: end)...]
      number += 1
    }
    return found
  }
}
