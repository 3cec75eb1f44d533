public import OgiveScenarios

/// The charts of a run below something else on a terminal, as far as there is room.
public struct ChartBoard: Sendable {
  private let charts: [RunChart]
  private let terminal: TerminalStyle

  /// The charts that the notebook of a run shows, in its order; of one that asks for none the first.
  public init(_ result: RunResult, terminal: TerminalStyle) {
    charts = RunCharts(result).inOrder
    self.terminal = terminal
  }

  /// The first charts, each whole and under an empty line, that so many rows hold.
  public func lines(rows: Int) -> [String] {
    var lines: [String] = []
    for chart in charts {
      // What is left of the text after its last line feed is no line.
      let own = chart.text(terminal).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      guard lines.count + 1 + own.count <= rows else { break }
      lines += [""] + own.map(String.init)
    }
    return lines
  }
}
