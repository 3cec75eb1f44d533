internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of the parts of a whole over time, one upon the other.
public struct ShareChart: Sendable {
  /// The parts' shares at one time.
  struct Point: Sendable {
    /// The end of the step, in decimal years.
    let time: Double
    /// The mean shares in the order of the parts; they add up to 1.
    let means: [Double]
  }

  /// Where the drawing is in the results folder: `charts/share-channels-douyin.svg`.
  public let fileName: String
  let title: String
  let scenario: Label
  let parts: [Label]
  let points: [Point]
  /// The last day of what was known.
  let lastKnownDay: CalendarDate
  /// The 90% of each part at the last time.
  let lastRanges: [ClosedRange<Double>]

  /// The chart of some parts; nil where the run has fewer than two times to draw.
  init?(of parts: [String], of result: RunResult, names: inout FileNames) {
    let rows = result.shares.filter { $0.parts == parts }
    var points: [Point] = []
    for start in stride(from: 0, to: rows.count - parts.count + 1, by: parts.count) {
      let group = rows[start..<(start + parts.count)]
      let time = rows[start].targetEndDate.adding(days: 1).decimalYear
      points.append(Point(time: time, means: group.map(\.mean)))
    }
    guard points.count > 1, let scenario = rows.first?.scenario else { return nil }
    fileName = names.free(for: (["share"] + parts).joined(separator: "-"))
    title = result.titles.first ?? "Shares"
    self.scenario = result.naming.scenario(scenario)
    self.parts = parts.map(result.naming.quantity)
    self.points = points
    lastKnownDay = result.asOf
    lastRanges = rows.suffix(parts.count).map { min($0.low, $0.high)...max($0.low, $0.high) }
  }

  /// The times that are drawn, in decimal years.
  var span: ClosedRange<Double> { points[0].time...points[points.count - 1].time }

  /// The end of what was known, in decimal years.
  var origin: Double { lastKnownDay.adding(days: 1).decimalYear }

  /// Where a part begins and ends at a point, the first part at the bottom.
  func layer(_ part: Int, at point: Point) -> (low: Double, high: Double) {
    let low = point.means[..<part].reduce(0, +)
    return (low, low + point.means[part])
  }

  /// The point at or after a time.
  func point(at time: Double) -> Point {
    points.first { $0.time >= time } ?? points[points.count - 1]
  }
}
