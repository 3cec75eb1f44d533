internal import OgiveEvidence

extension FanChart {
  /// What is drawn, under the title.
  var subtitle: String {
    let measure = unit == "1" ? metric : "\(metric) in \(unit)"
    return "\(measure), \(scenario): median, 50% and 90% bands"
  }

  /// What stands at the line between the known and the projected.
  var originText: String { "known by \(lastKnownDay)" }

  /// The chart in words, for those who cannot see it: where each series ends.
  public var alternativeText: String {
    let style = NumberStyle(.english)
    let ends = series.compactMap { series -> String? in
      guard let last = series.points.last else { return nil }
      let range = style.range(last.values[0], last.values[4], unit: "1")
      return "\(series.name) \(style.text(last.median)) (90%: \(range))"
    }
    let date = CalendarDate(containing: span.upperBound).adding(days: -1)
    let measure = unit == "1" ? metric : "\(metric) in \(unit)"
    return
      "Fan chart of \(measure), scenario \(scenario), \(originText); by \(date) the medians are "
      + ends.joined(separator: ", ")
  }
}
