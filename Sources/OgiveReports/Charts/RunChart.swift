public import OgiveText

/// A chart of a results folder.
public enum RunChart: Sendable {
  case fan(FanChart)
  case crossing(CrossingChart)
  case tornado(TornadoChart)
  case density(DensityChart)
  case share(ShareChart)
  case backtest(BacktestChart)
  case sweep(SweepChart)

  /// The chart, whatever its kind.
  var drawn: any DrawnChart {
    switch self {
    case .fan(let chart): chart
    case .crossing(let chart): chart
    case .tornado(let chart): chart
    case .density(let chart): chart
    case .share(let chart): chart
    case .backtest(let chart): chart
    case .sweep(let chart): chart
    }
  }

  /// Where the drawing is in the results folder: `charts/dau.svg`.
  public var fileName: String { drawn.fileName }

  /// The chart in words, for those who cannot see it.
  public var alternativeText: String { drawn.alternativeText }

  /// The chart as a Vega-Lite specification, for those who want to restyle it.
  public var vegaLite: JSONValue { drawn.vegaLite }

  /// The drawing as an SVG document.
  public var svg: String { drawn.svg }

  /// The chart on a terminal, under a line that says what it shows; ended by a line feed.
  ///
  /// As wide as the terminal, between 40 and 110 columns, and 80 where there is none.
  public func text(_ terminal: TerminalStyle) -> String {
    let width = TerminalPicture.columns(of: terminal)
    let heading = PlainText.oneLine(drawn.subtitle).wrapped(toColumns: width)
    let lines = heading.split(separator: "\n").map {
      terminal.bold(String($0).shortened(toColumns: width))
    }
    return (lines + drawn.picture(terminal)).map { $0 + "\n" }.joined()
  }
}
