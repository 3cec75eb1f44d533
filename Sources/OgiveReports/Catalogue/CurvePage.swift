public import OgiveCurves
internal import OgiveNumerics
internal import OgiveScenarios

/// What `ogive curves NAME` prints: the family's formula, picture, parameters and advice.
public struct CurvePage {
  private let family: any CurveFamily
  private let terminal: TerminalStyle

  /// The page of a family for a terminal.
  public init(_ family: any CurveFamily, terminal: TerminalStyle) {
    self.family = family
    self.terminal = terminal
  }

  /// The page, ended by a line feed.
  public var text: String {
    let card = family.card
    let paragraphs = [
      terminal.bold("\(card.title) (\(family.name))"),
      "  y  = \(card.formula)\n  \(card.equation)",
      picture,
      TerminalFormat(terminal).text(of: .parameters(of: family)).trimmingTrailingLines(),
      "Assumes: " + card.assumes,
      "Not for: " + card.avoid,
      "From: " + card.sources.joined(separator: "; "),
    ]
    return paragraphs.filter { !$0.isEmpty }
      .map { $0.wrapped(toColumns: terminal.columns ?? 100) + "\n" }
      .joined(separator: "\n")
  }

  /// The first example over its span.
  private var picture: String {
    guard let example = family.examples.first else { return "" }
    let values = family.levels(of: example, count: 240)
    let plot = TerminalPlot(values, columns: min(60, terminal.columns ?? 60), rows: 8)
    return (plot.lines + [terminal.dim("  " + example.title)]).joined(separator: "\n")
  }
}

extension CurveFamily {
  /// The levels of an example at equal steps over its span.
  fileprivate func levels(of example: CurveExample, count: Int) -> [Double] {
    let step = (example.span.upperBound - example.span.lowerBound) / Double(count - 1)
    let times = (0..<count).map { example.span.lowerBound + Double($0) * step }
    var levels = [Double](repeating: 0, count: count)
    var span = levels.mutableSpan
    values(at: times.span, Parameters(example.parameters), into: &span)
    return levels
  }
}
