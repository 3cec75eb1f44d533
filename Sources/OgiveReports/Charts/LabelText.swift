internal import OgiveScenarios

/// What stands at the right end of a series.
enum LabelText {
  /// From the end of a line to its label.
  static let gap = 16.0

  /// The series' name, cut where it is very long.
  static func name(of series: FanSeries) -> String {
    PlainText.oneLine(series.name).shortened(toColumns: 14)
  }

  /// Where its median ends.
  static func value(of series: FanSeries) -> String {
    series.points.last.map { NumberStyle(.english).text($0.median) } ?? ""
  }
}
