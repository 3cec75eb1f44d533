internal import OgiveScenarios
internal import OgiveText

/// A comparison in the formats that people and programs read.
public struct ComparisonReport: Sendable {
  private let comparison: ResultsComparison
  /// How many differences of a table are shown; the rest are counted.
  private let limit: Int

  /// The report of a comparison.
  public init(_ comparison: ResultsComparison, limit: Int = 20) {
    self.comparison = comparison
    self.limit = limit
  }

  /// For a terminal.
  public func text(_ terminal: TerminalStyle) -> String {
    let format = TerminalFormat(terminal)
    let tables =
      attribution(format)
      + changed.map {
        format.text(of: TableContent($0, limit: limit)) + rest(of: $0)
      }
    return ([terminal.bold(headline) + "\n" + causes(mark: "- ")] + tables)
      .joined(separator: "\n")
  }

  /// For a pull request or a step summary: CommonMark with GitHub's tables.
  public var markdown: String {
    let format = MarkdownFormat()
    let tables =
      attribution(format)
      + changed.map {
        format.text(of: TableContent($0, limit: limit)) + rest(of: $0)
      }
    let title = "### \(MarkdownText.escaped(headline))\n\n"
    return ([title + MarkdownText.escapedLines(causes(mark: "- "))] + tables)
      .joined(separator: "\n")
  }

  /// Where the changes come from; nothing where that is not known.
  private func attribution(_ format: some TableFormat) -> [String] {
    guard let attribution = comparison.attribution, !attribution.shares.isEmpty else { return [] }
    return [format.text(of: TableContent(attribution, limit: limit))]
  }

  private var changed: [TableComparison] {
    comparison.tables.filter { !$0.differences.isEmpty }
  }

  private var headline: String {
    let count = comparison.differences.count
    let what = count == 0 ? "no difference" : count == 1 ? "1 difference" : "\(count) differences"
    return "\(comparison.before) → \(comparison.after): \(what)"
  }

  private func causes(mark: String) -> String {
    let others = comparison.otherFiles
    let files =
      others.isEmpty
      ? [] : ["files that differ otherwise: \(others.joined(separator: ", "))"]
    return (comparison.causes + [comparison.unapportioned].compactMap { $0 } + files).map {
      mark + $0 + "\n"
    }.joined()
  }

  private func rest(of table: TableComparison) -> String {
    let hidden = table.differences.count - limit
    return hidden > 0 ? "… and \(hidden) more in \(table.table.file)\n" : ""
  }
}

extension MarkdownText {
  /// Several lines that each begin with a mark of a list, with what stands after it escaped.
  fileprivate static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n").map { "- " + escaped(String($0.dropFirst(2))) + "\n" }.joined()
  }
}
