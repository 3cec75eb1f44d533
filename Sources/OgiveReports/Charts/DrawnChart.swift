internal import OgiveScenarios
internal import OgiveText

/// What every kind of chart can do: be drawn in a file of its own, in a page and on a terminal, and be
/// told in words.
///
/// A new kind is its drawing in a few files of this folder and a case of ``RunChart``.
protocol DrawnChart: Sendable {
  /// Where the drawing is in the results folder: `charts/dau.svg`.
  var fileName: String { get }
  var title: String { get }
  /// What is drawn, in one line under the title.
  var subtitle: String { get }
  /// The chart in words, for those who cannot see it.
  var alternativeText: String { get }
  /// The chart as a Vega-Lite specification.
  var vegaLite: JSONValue { get }
  /// The rows of the results folder that it is drawn from.
  var rowsBehind: RowSelection { get }

  /// The drawing as an SVG document: it is light or dark as the reader's system is, and has the same bytes
  /// on every machine.
  func svg(in frame: ChartFrame) -> String
  /// The drawing as an element of a page.
  func element(style: String, frame: ChartFrame) -> String
  /// What stands over it in a page.
  var heading: HTML { get }
  /// How it is to be read, and where it ends.
  var caption: HTML { get }

  /// The lines of the chart on a terminal.
  func picture(_ terminal: TerminalStyle) -> [String]
}

extension DrawnChart {
  /// The drawing as a document of its own, under its titles.
  var svg: String { svg(in: ChartFrame(title: title, subtitle: subtitle)) }
}
