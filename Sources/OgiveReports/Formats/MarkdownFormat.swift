public import OgiveScenarios

/// A pipe table of GitHub-flavoured Markdown, numbers for people; the caption above it.
public struct MarkdownFormat: TableFormat {
  public let name = "markdown"
  private let style: NumberStyle

  /// The format with numbers in `style`.
  public init(style: NumberStyle = NumberStyle(.english)) { self.style = style }

  public func text(of table: TableContent) -> String {
    let styled = StyledTable(table, style: style)
    let caption =
      styled.caption.isEmpty ? "" : "**\(MarkdownText.escaped(styled.caption))**\n\n"
    let rule = "|" + styled.isNumeric.map { $0 ? "---:|" : "---|" }.joined() + "\n"
    return caption + line(styled.columns) + rule + styled.rows.map(line).joined()
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |\n"
  }
}

extension TableFormat where Self == MarkdownFormat {
  /// Markdown with English numbers.
  public static var markdown: MarkdownFormat { MarkdownFormat() }
}
