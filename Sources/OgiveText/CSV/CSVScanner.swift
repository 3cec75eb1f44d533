/// Cuts the text of a CSV file into records of cells, and notes what breaks the rules.
///
/// It walks over UTF-8 bytes: everything that matters to CSV is ASCII. Columns are counted in
/// Unicode scalars.
struct CSVScanner {
  /// What was wrong so far.
  private(set) var problems: [Diagnostic] = []

  private let bytes: [UInt8]
  private let file: String
  private var position: Int
  private var line = 1
  /// The last line with a stray carriage return: a file that ends its lines with them is one line.
  private var strayLine = 0
  /// A byte of the present line whose column is known, so that no byte is counted twice.
  private var mark: (index: Int, column: Int)

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    mark = (position, 1)
  }

  /// Every record to the end of the text, without the blank lines at the end.
  mutating func records() -> [[CSVCell]] {
    var found: [[CSVCell]] = []
    while position < bytes.count { found.append(record()) }
    while let last = found.last, last.count == 1, last[0].text.isEmpty, !last[0].isQuoted {
      found.removeLast()
    }
    return found
  }

  private mutating func record() -> [CSVCell] {
    var cells = [cell()]
    while position < bytes.count, bytes[position] == Self.comma {
      position += 1
      cells.append(cell())
    }
    if position < bytes.count { beginLine(at: position + lineBreakLength(at: position)) }
    return cells
  }

  private mutating func beginLine(at index: Int) {
    position = index
    line += 1
    mark = (index, 1)
  }

  private mutating func cell() -> CSVCell {
    guard position < bytes.count, bytes[position] == Self.quote else { return bareCell() }
    return quotedCell()
  }

  private mutating func bareCell() -> CSVCell {
    let start = position
    var location = place()
    while position < bytes.count, !endsCell(at: position) {
      switch bytes[position] {
      case Self.quote:
        report(
          .brokenQuote, "a quote inside a cell that does not begin with one",
          note: "put the whole cell in quotes and write each quote inside it twice")
      case Self.carriageReturn where strayLine != line:
        strayLine = line
        report(
          .strayCarriageReturn, "a carriage return without a line feed",
          note: "lines end with LF or CRLF")
      default: break
      }
      position += 1
    }
    location.length = max(1, place().column - location.column)
    return CSVCell(text: text(start..<position), location: location)
  }

  private mutating func quotedCell() -> CSVCell {
    let open = place()
    position += 1
    var location = place()
    var content: [UInt8] = []
    while position < bytes.count, bytes[position] != Self.quote || isDoubledQuote {
      if bytes[position] == Self.quote { position += 1 }
      content.append(bytes[position])
      position += 1
      if content.last == Self.lineFeed {
        beginLine(at: position)
      } else if line == open.line {
        location.length = max(1, place().column - location.column)
      }
    }
    closeQuote(openedAt: open)
    let text = String(decoding: content, as: UTF8.self)
    return CSVCell(text: text, location: location, isQuoted: true)
  }

  /// Whether the quote at the position and the byte after it are a pair.
  private var isDoubledQuote: Bool {
    position + 1 < bytes.count && bytes[position + 1] == Self.quote
  }

  private mutating func closeQuote(openedAt open: SourceLocation) {
    guard position < bytes.count else {
      problems.append(
        Diagnostic(
          .brokenQuote, "this quote is never closed", at: open,
          notes: ["a quote inside a quoted cell is written twice"]))
      return
    }
    position += 1
    skipAfterQuote()
  }

  /// Reports and skips what stands between a closing quote and the end of its cell.
  private mutating func skipAfterQuote() {
    guard position < bytes.count, !endsCell(at: position) else { return }
    report(
      .brokenQuote, "text after the closing quote of a cell",
      note: "a quote inside a quoted cell is written twice")
    while position < bytes.count, !endsCell(at: position) { position += 1 }
  }

  private func endsCell(at index: Int) -> Bool {
    bytes[index] == Self.comma || lineBreakLength(at: index) > 0
  }

  private func lineBreakLength(at index: Int) -> Int {
    if bytes[index] == Self.lineFeed { return 1 }
    guard bytes[index] == Self.carriageReturn, index + 1 < bytes.count else { return 0 }
    return bytes[index + 1] == Self.lineFeed ? 2 : 0
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, note: String) {
    problems.append(Diagnostic(code, message, at: place(), notes: [note]))
  }

  /// The place of the byte at the position, which is on the present line.
  private mutating func place() -> SourceLocation {
    let passed = bytes[mark.index..<position].count { $0 & 0xC0 != 0x80 }
    mark = (position, mark.column + passed)
    return SourceLocation(file: file, line: line, column: mark.column)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
