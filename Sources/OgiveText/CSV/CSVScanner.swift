/// Cuts the text of a CSV file into records of cells, and notes what breaks the rules.
struct CSVScanner {
  /// What was wrong so far.
  private(set) var problems: [Diagnostic] = []

  private let scalars: [Unicode.Scalar]
  private let file: String
  private var position: Int
  private var line = 1
  private var lineStart: Int

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
    position = scalars.first == "\u{FEFF}" ? 1 : 0
    lineStart = position
  }

  /// Every record to the end of the text, without the blank lines at the end.
  mutating func records() -> [[CSVCell]] {
    var found: [[CSVCell]] = []
    while position < scalars.count { found.append(record()) }
    while let last = found.last, last.count == 1, last[0].text.isEmpty, !last[0].isQuoted {
      found.removeLast()
    }
    return found
  }

  private mutating func record() -> [CSVCell] {
    var cells = [cell()]
    while position < scalars.count, scalars[position] == "," {
      position += 1
      cells.append(cell())
    }
    if position < scalars.count { endLine() }
    return cells
  }

  /// Steps over the line break at the position.
  private mutating func endLine() {
    position += lineBreakLength(at: position)
    line += 1
    lineStart = position
  }

  private mutating func cell() -> CSVCell {
    guard position < scalars.count, scalars[position] == "\"" else { return bareCell() }
    return quotedCell()
  }

  private mutating func bareCell() -> CSVCell {
    let start = position
    while position < scalars.count, !endsCell(at: position) {
      switch scalars[position] {
      case "\"":
        report(
          .brokenQuote, "a quote inside a cell that does not begin with one",
          note: "put the whole cell in quotes and write each quote inside it twice")
      case "\r":
        report(
          .strayCarriageReturn, "a carriage return without a line feed",
          note: "lines end with LF or CRLF")
      default: break
      }
      position += 1
    }
    let location = place(of: start, length: position - start)
    return CSVCell(text: text(start..<position), location: location)
  }

  private mutating func quotedCell() -> CSVCell {
    let open = position
    let openPlace = place(of: open, length: 1)
    var location = place(of: open + 1, length: 1)
    let firstLine = line
    var content = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let next = scalars[position]
      if next == "\"" {
        guard position + 1 < scalars.count, scalars[position + 1] == "\"" else { break }
        position += 1
      }
      content.append(next)
      if line == firstLine, next != "\n" { location.length = position - open }
      position += 1
      if next == "\n" {
        line += 1
        lineStart = position
      }
    }
    guard position < scalars.count else {
      problems.append(
        Diagnostic(
          .brokenQuote, "this quote is never closed", at: openPlace,
          notes: ["a quote inside a quoted cell is written twice"]))
      return CSVCell(text: String(content), location: location, isQuoted: true)
    }
    position += 1
    skipAfterQuote()
    return CSVCell(text: String(content), location: location, isQuoted: true)
  }

  /// Reports and skips what stands between a closing quote and the end of its cell.
  private mutating func skipAfterQuote() {
    guard position < scalars.count, !endsCell(at: position) else { return }
    report(
      .brokenQuote, "text after the closing quote of a cell",
      note: "a quote inside a quoted cell is written twice")
    while position < scalars.count, !endsCell(at: position) { position += 1 }
  }

  private func endsCell(at index: Int) -> Bool {
    scalars[index] == "," || lineBreakLength(at: index) > 0
  }

  private func lineBreakLength(at index: Int) -> Int {
    if scalars[index] == "\n" { return 1 }
    let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
    return isPair ? 2 : 0
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, note: String) {
    problems.append(
      Diagnostic(code, message, at: place(of: position, length: 1), notes: [note]))
  }

  private func place(of index: Int, length: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: index - lineStart + 1, length: length)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
