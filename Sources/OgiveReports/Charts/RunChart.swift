internal import OgiveScenarios
public import OgiveText

/// A chart of a results folder.
public enum RunChart: Sendable {
  case fan(FanChart)
  case crossing(CrossingChart)
  case tornado(TornadoChart)

  /// Where the drawing is in the results folder: `charts/dau.svg`.
  public var fileName: String {
    switch self {
    case .fan(let chart): chart.fileName
    case .crossing(let chart): chart.fileName
    case .tornado(let chart): chart.fileName
    }
  }

  /// The chart in words, for those who cannot see it.
  public var alternativeText: String {
    switch self {
    case .fan(let chart): chart.alternativeText
    case .crossing(let chart): chart.alternativeText
    case .tornado(let chart): chart.alternativeText
    }
  }

  /// The chart as a Vega-Lite specification, for those who want to restyle it.
  public var vegaLite: JSONValue {
    switch self {
    case .fan(let chart): chart.vegaLite
    case .crossing(let chart): chart.vegaLite
    case .tornado(let chart): chart.vegaLite
    }
  }

  /// The drawing as an SVG document.
  public var svg: String {
    switch self {
    case .fan(let chart): chart.svg
    case .crossing(let chart): chart.svg
    case .tornado(let chart): chart.svg
    }
  }
}
