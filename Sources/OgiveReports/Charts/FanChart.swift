internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of one figure of several series over time: medians with bands of 50% and 90%, the
/// published figures, and the date that divides what was known from what is projected.
public struct FanChart: Sendable {
  /// Where the drawing is in the results folder: `charts/dau.svg`.
  public let fileName: String
  let title: String
  /// Which figure, as `forecast.csv` has it.
  let metric: String
  /// What readers know the figure by.
  let measure: ChartMeasure
  /// The scenarios that are drawn: one, unless the lines are scenarios.
  let scenarios: [Label]
  /// The last day of what was known.
  let lastKnownDay: CalendarDate
  let series: [FanSeries]

  /// The charts of an execution in the order of its series, one for each metric and unit, of the
  /// first scenario.
  static func all(of result: RunResult, names: inout FileNames) -> [FanChart] {
    all(of: result, scenario: result.firstScenario, names: &names)
  }

  /// The same charts of one scenario.
  static func all(
    of result: RunResult, scenario: ScenarioName, names: inout FileNames
  ) -> [FanChart] {
    let rows = result.forecast.filter { $0.scenario == scenario }
    var groups: [[SeriesHeading]] = []
    for heading in result.series {
      let fitting = groups.firstIndex {
        $0[0].target == heading.target && $0[0].unit == heading.unit
      }
      if let fitting { groups[fitting].append(heading) } else { groups.append([heading]) }
    }
    return groups.compactMap { group in
      let series = group.compactMap {
        FanSeries(
          $0, rows: rows, evidence: result.evidence,
          called: result.naming.quantity($0.name).phrase)
      }
      guard !series.isEmpty else { return nil }
      return FanChart(
        fileName: names.free(for: group[0].target),
        title: result.titles.first ?? group[0].target, metric: group[0].target,
        measure: result.naming.measure(of: group),
        scenarios: [result.naming.scenario(scenario)], lastKnownDay: result.asOf, series: series)
    }
  }

  /// What the scenarios are called.
  var scenario: Phrase { scenarios.map(\.phrase).joined(.listComma) }

  /// The end of what was known, in decimal years.
  var origin: Double { lastKnownDay.adding(days: 1).decimalYear }

  /// The times that are drawn, in decimal years.
  var span: ClosedRange<Double> {
    let times = series.flatMap { [$0.points[0].time, $0.points[$0.points.count - 1].time] }
    return (times.min() ?? 0)...(times.max() ?? 0)
  }
}
