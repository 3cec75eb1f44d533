import OgiveEvidence
import OgiveScenarios

@testable import OgiveReports

/// A small execution with two series of one metric and one of another, and a fact of every kind.
enum ChartSample {
  static let result = run(series: [
    SeriesHeading(name: "channels", target: "dau", unit: "people/day"),
    SeriesHeading(name: "douyin", target: "dau", unit: "people/day"),
    SeriesHeading(name: "minutes", target: "minutes", unit: "min/person/day"),
  ])

  /// The facts about `channels`, one of each way of drawing.
  static let facts = [
    fact("point", "end", "2021-12", "=", "300M", 3e8...3e8),
    fact("average", "average", "2022-Q1", "=", "320M", 3.2e8...3.2e8),
    fact("more", "instant", "2022-02", ">", "310M", 3.1e8...3.1e8),
    fact("less", "start", "2022", "<", "290M", 2.9e8...2.9e8),
    fact("between", "instant", "2021-10", "..", "200M..250M", 2e8...2.5e8),
    fact("quote", "end", "2022-12", "forecast", "500M", 5e8...5e8, status: .leftOut(.use(.quote))),
    fact("again", "end", "2021-12", ">", "300M", 3e8...3e8, status: .leftOut(.repeats("point"))),
    fact("ratio", "ratio of end", "2021", "ratio", "+79%", nil),
    fact("early", "end", "2019", "=", "9M", 9e6...9e6),
  ]

  /// A run of these series, of which each grows to a level of its own; the past is uncertain.
  static func run(
    series: [SeriesHeading], title: String = "Can A pass B?", scenario: ScenarioName = "base",
    evidence: [EvidenceRow] = facts
  ) -> RunResult {
    let months = CalendarPeriod.steps(from: period(2021, 7), through: period(2022, 12), by: .month)
    let rows = series.enumerated().flatMap { index, heading in
      months.enumerated().flatMap { step, month in
        zip([0.05, 0.25, 0.5, 0.75, 0.95], spread(step)).map { level, factor in
          ForecastRow(
            originDate: asOf, scenario: scenario, series: heading.name, location: "x",
            target: heading.target, horizon: step - 9, targetEndDate: month.lastDay, level: level,
            value: Double(2 + index) * 1e7 * Double(10 + step) * factor)
        }
      }
    }
    return RunResult(
      title: ["en": title], asOf: asOf, seed: 1, draws: 100, series: series, forecast: rows,
      answers: [], checks: [], families: [], parameters: [], evidence: evidence, verdicts: [],
      cells: [])
  }

  /// A fact about `channels`.
  static func fact(
    _ id: String, _ reading: String, _ period: String, _ relation: String, _ published: String,
    _ level: ClosedRange<Double>?, status: FactStatus = .fitted, of series: String = "channels"
  ) -> EvidenceRow {
    EvidenceRow(
      series: series, readings: [], fact: id, reading: reading, period: period, relation: relation,
      published: published, value: nil, fitted: nil, residual: nil, pull: nil, level: level,
      status: status, source: "blog")
  }

  private static let asOf = period(2022, 4).lastDay

  private static func period(_ year: Int, _ month: Int) -> CalendarPeriod {
    let time = Double(year) + (Double(month) - 0.5) / 12
    return CalendarPeriod(containing: CalendarDate(containing: time), granularity: .month)
  }

  /// The quantiles over the median: nearly nothing is known of the first step.
  private static func spread(_ step: Int) -> [Double] {
    let wide = step == 0 ? 40 : 1 + 0.02 * Double(step)
    return [1 / wide, 0.95, 1, 1.05, wide]
  }
}

extension FanChart {
  /// The charts of the first scenario.
  static func all(of result: RunResult) -> [FanChart] {
    var names = FileNames()
    return all(of: result, names: &names)
  }
}
