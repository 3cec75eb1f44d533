public import OgiveScenarios
internal import OgiveText

/// Aligned columns for a terminal: numbers for people to the right, text to the left, Chinese
/// characters counted as the two columns they take.
///
/// Where the table is wider than the terminal, the widest columns of text are shortened.
public struct TerminalFormat: TableFormat {
  public let name = "terminal"
  private let terminal: TerminalStyle
  private let style: NumberStyle

  /// The format for a terminal, with numbers in `style`.
  public init(
    _ terminal: TerminalStyle = .plain, style: NumberStyle = NumberStyle(.english)
  ) {
    self.terminal = terminal
    self.style = style
  }

  public func text(of table: TableContent) -> String {
    let styled = StyledTable(table, style: style)
    let cells = ([styled.columns] + styled.rows).map { $0.map(PlainText.oneLine) }
    let widths = fittedWidths(of: cells, isNumeric: styled.isNumeric)
    var lines = cells.map { row in
      zip(zip(row, widths), styled.isNumeric)
        .map { Self.padded($0.0, to: $0.1, right: $1) }
        .joined(separator: gap)
        .trimmingTrailingSpaces()
    }
    lines[0] = terminal.bold(lines[0])
    let caption = styled.caption.isEmpty ? [] : [PlainText.oneLine(styled.caption)]
    return (caption + lines).map { $0 + "\n" }.joined()
  }

  private let gap = "  "

  private func fittedWidths(of cells: [[String]], isNumeric: [Bool]) -> [Int] {
    var widths = isNumeric.indices.map { column in
      cells.map { DisplayWidth.columns(of: $0[column].unicodeScalars) }.max() ?? 0
    }
    guard let columns = terminal.columns else { return widths }
    var excess = widths.reduce(0, +) + gap.count * max(0, widths.count - 1) - columns
    while excess > 0 {
      let shrinkable = widths.indices.filter { !isNumeric[$0] && widths[$0] > 8 }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func padded(_ text: String, to width: Int, right: Bool) -> String {
    let shown = text.shortened(toColumns: width)
    let space = String(
      repeating: " ", count: max(0, width - DisplayWidth.columns(of: shown.unicodeScalars)))
    return right ? space + shown : shown + space
  }
}

extension TableFormat where Self == TerminalFormat {
  /// A terminal of any width, without colours.
  public static var terminal: TerminalFormat { TerminalFormat() }
}
