internal import OgiveText

/// Where the parts of a fan chart are, in units of the drawing.
///
/// Room is kept for the letters of a narrow place, which are the larger ones, so that nothing collides
/// at any size.
struct FanLayout {
  static let width = 800.0
  static let height = 500.0
  /// The room to each side of the drawing.
  static let margin = 24.0
  /// A line of a title, of other text and of a series' label.
  static let titleLine = 36.0
  static let textLine = 30.0
  static let labelLine = 27.0
  /// The widths of a digit in text and in the key, and of a column of letters in a label and in a title.
  static let digit = 12.8
  static let keyDigit = 11.5
  static let labelColumn = 14.0
  static let titleColumn = 16.5

  let titles: [String]
  let plot: (left: Double, right: Double, top: Double, bottom: Double)
  let time: ChartScale
  let level: ChartScale
  let axis: ValueAxis
  let dates: TimeAxis

  init(_ chart: FanChart) {
    titles = Self.lines(of: chart.title)
    axis = ValueAxis(holding: chart.highest)
    let style = NumberStyle(.english)
    let ticks = axis.ticks.map { style.text($0).unicodeScalars.count }.max() ?? 1
    let labels = chart.series.map { series -> Double in
      let name = DisplayWidth.columns(of: LabelText.name(of: series).unicodeScalars)
      let value = DisplayWidth.columns(of: LabelText.value(of: series).unicodeScalars)
      return max(Double(name) * Self.labelColumn, Double(value) * Self.digit)
    }
    plot = (
      left: Self.margin + Double(ticks) * Self.digit + 10,
      right: Self.width - Self.margin - (labels.max() ?? 0) - LabelText.gap,
      top: Self.margin + Double(titles.count) * Self.titleLine + 2 * Self.textLine + 8,
      bottom: Self.height - 2 * Self.textLine - 12
    )
    time = ChartScale(domain: chart.span, start: plot.left, end: plot.right)
    level = ChartScale(domain: 0...axis.top, start: plot.bottom, end: plot.top)
    dates = TimeAxis(chart.span, digits: (plot.right - plot.left) / Self.digit)
  }

  /// A title on at most two lines.
  private static func lines(of title: String) -> [String] {
    let columns = Int((width - 2 * margin) / titleColumn)
    let lines = PlainText.oneLine(title).wrapped(toColumns: columns).split(separator: "\n")
    let rest = lines.dropFirst().joined(separator: " ")
    return [lines.first.map(String.init) ?? "", rest].filter { !$0.isEmpty }
      .map { $0.shortened(toColumns: columns) }
  }
}
