/// Text on its way into CommonMark.
enum MarkdownText {
  /// Text that is to be read as it stands, on one line: nothing in it is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.oneLine(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An author's prose: its CommonMark stays, raw HTML becomes text.
  ///
  /// Every `<` is written `&lt;`, except in a code span that plainly is one: opened and closed on
  /// the same line by as many backticks, neither escaped nor cut by the bars of a table.
  static func withoutHTML(_ prose: String) -> String {
    PlainText.lines(prose).split(separator: "\n", omittingEmptySubsequences: false)
      .map { lineWithoutHTML(Array($0.unicodeScalars)) }
      .joined(separator: "\n")
  }

  private static func lineWithoutHTML(_ line: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    while index < line.count {
      if let end = endOfCodeSpan(in: line, from: index) {
        result.append(contentsOf: line[index..<end])
        index = end
      } else {
        result.append(contentsOf: line[index] == "<" ? Array("&lt;".unicodeScalars) : [line[index]])
        index += 1
      }
    }
    return String(result)
  }

  /// The index after the code span that starts at `start`; nil where none does.
  private static func endOfCodeSpan(in line: [Unicode.Scalar], from start: Int) -> Int? {
    let before = start > 0 ? line[start - 1] : " "
    guard line[start] == "`", before != "\\", before != "`" else { return nil }
    let length = runLength(in: line, from: start)
    var index = start + length
    while index < line.count, line[index] != "|" {
      let run = runLength(in: line, from: index)
      if run == length { return index + run }
      index += max(run, 1)
    }
    return nil
  }

  private static func runLength(in line: [Unicode.Scalar], from start: Int) -> Int {
    line[start...].prefix { $0 == "`" }.count
  }
}
