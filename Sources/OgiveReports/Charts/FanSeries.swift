internal import OgiveEvidence
internal import OgiveScenarios

/// One series of a fan chart: its quantiles over time and the figures that were published about it.
struct FanSeries {
  /// The quantile levels that are drawn: the ends of the 90% and of the 50% band, and the median.
  static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The quantiles at one time, at ``levels``.
  struct Point {
    /// The end of the step, in decimal years.
    let time: Double
    let values: [Double]

    var median: Double { values[2] }
  }

  let name: Phrase
  let points: [Point]
  let facts: [FactMark]

  /// The series of a heading; nil where there are fewer than two points to draw.
  init?(
    _ heading: SeriesHeading, rows: [ForecastRow], evidence: [EvidenceRow], called name: Phrase
  ) {
    let own = rows.filter { $0.series == heading.name && $0.target == heading.target }
    points = Self.points(of: own)
    guard points.count > 1 else { return nil }
    self.name = name
    // Of facts that can be read in several ways the first reading is drawn.
    let known = evidence.filter { $0.series == heading.name }
    facts = known.filter { $0.readings == known.first?.readings }.compactMap(FactMark.init)
  }

  /// Where the median ends.
  var ending: Phrase { Phrase { $0.text(points.last?.median ?? .nan) } }

  /// The quantiles at a time between two points, on the straight line between them.
  func point(at time: Double) -> Point? {
    guard let next = points.firstIndex(where: { $0.time >= time }) else { return nil }
    let (after, before) = (points[next], points[max(next - 1, 0)])
    if after.time == time { return after }
    guard next > 0 else { return nil }
    let share = (time - before.time) / (after.time - before.time)
    return Point(
      time: time, values: zip(before.values, after.values).map { $0 + share * ($1 - $0) })
  }

  private static func points(of rows: [ForecastRow]) -> [Point] {
    var points: [Point] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let date = rows[start].targetEndDate
      let end = rows[start...].firstIndex { $0.targetEndDate != date } ?? rows.endIndex
      let values = levels.compactMap { level in
        rows[start..<end].first { $0.level == level && $0.value.isFinite }?.value
      }
      let time = date.adding(days: 1).decimalYear
      if values.count == levels.count, time > points.last?.time ?? -.infinity {
        points.append(Point(time: time, values: values))
      }
      start = end
    }
    return points
  }
}
