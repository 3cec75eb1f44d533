import OgiveEvidence

@testable import OgiveReports
@testable import OgiveScenarios

/// A run with a chart of every kind, for their drawings.
enum PictureSample {
  static let requests: [ChartRequest] = [
    .fan(of: "dau", scenarios: []), .crossing(question: "when"), .tornado(question: "moves"),
    .tornado(question: "shares"), .density(of: "channels.capacity"),
    .share(of: ["channels", "视频号 and others", "the rest"]), .backtest(series: "channels"),
    .sweep(question: "takes", against: "price"),
  ]

  /// The charts in the order of ``requests``.
  static func charts(named name: String = "") -> [RunChart] {
    let drawn = RunCharts(result(named: name))
    return drawn.asked(requests)
  }

  static func result(named name: String = "") -> RunResult {
    var run = ChartSample.result
    run.answers = crossings(name) + tornados(name)
    run.densities = densities
    run.shares = shares
    run.backtests = backtests
    run.sweep = sweep(["base", ScenarioName("other" + name)])
    run.cells = requests.map { .chart($0) }
    return run
  }

  private static func row(
    _ question: String, _ statistic: String, _ value: Double?, at: String = "",
    error: Double? = nil, scenario: ScenarioName = "base", of: String = "a > b", unit: String = "1"
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: scenario, of: of, at: at, statistic: statistic, value: value,
      standardError: error, unit: unit)
  }

  private static func crossings(_ name: String) -> [AnswerRow] {
    ["base", ScenarioName("other" + name)].enumerated().flatMap { index, scenario in
      [
        row(
          "when", "probability", 0.2 + 0.3 * Double(index), at: "2023-12", error: 0.01,
          scenario: scenario),
        row(
          "when", "probability", 0.4 + 0.3 * Double(index), at: "2025-12", error: 0.01,
          scenario: scenario),
        row("when", "date_q0.05", 2022.9, scenario: scenario),
        row("when", "date_q0.25", 2023.9, scenario: scenario),
      ]
    }
  }

  private static func tornados(_ name: String) -> [AnswerRow] {
    [
      row("moves", "q0.5", 5e8, at: "2023", of: "a", unit: "people"),
      row("moves", "low(part" + name + ")", 4e8, at: "2023", of: "a", unit: "people"),
      row("moves", "high(part" + name + ")", 7e8, at: "2023", of: "a", unit: "people"),
      row("moves", "low(视频号)", 5.5e8, at: "2023", of: "a", unit: "people"),
      row("moves", "high(视频号)", 4.6e8, at: "2023", of: "a", unit: "people"),
      row("shares", "first(x)", 0.7, at: "2023", error: 0.02, of: "a"),
      row("shares", "first(y)", -0.004, at: "2023", error: 0.01, of: "a"),
    ]
  }

  /// A sweep of two scenarios or more through six prices.
  static func sweep(_ scenarios: [ScenarioName]) -> SweepTable? {
    SweepTable(
      axes: [SweepTable.Axis(name: "price", changed: ["price"])], changed: ["price"], units: [.one],
      outcomes: ["q0.05", "q0.5", "q0.95"].compactMap {
        SweepOutcome(row("takes", $0, 1, at: "2023", of: "revenue", unit: "CNY"))
      },
      rows: scenarios.enumerated().flatMap { index, scenario in
        (1...6).map { place in
          let middle = 1e5 * Double(place * (8 - place)) / Double(index + 1)
          return SweepTable.Row(
            index: 6 * index + place - 1, scenario: scenario,
            values: [.number(15 * Double(place))],
            found: [0.4 * middle, middle, 1.3 * middle])
        }
      })
  }

  private static let densities = [DensityCurve.State.prior, .posterior].map { state in
    let width = state == .prior ? 2.0 : 1.0
    let points = (0...60).map { index -> DensityCurve.Point in
      let z = (Double(index) - 30) / 10 / width
      return DensityCurve.Point(
        value: 4e8 + 1e7 * Double(index), density: 1 / (1 + z * z * z * z) / width)
    }
    return DensityCurve(
      of: "channels.capacity", unit: "people/day", state: state,
      quantiles: [7e8 - 1e8 * width, 7e8, 7e8 + 1e8 * width], points: points)
  }

  private static let shares = (2020...2026).flatMap { year -> [ShareRow] in
    let names = ["channels", "视频号 and others", "the rest"]
    let first = 0.1 + 0.05 * Double(year - 2020)
    return zip(names, [first, 0.3, 0.7 - first]).map { name, mean in
      ShareRow(
        parts: names, scenario: "base", of: name,
        targetEndDate: CalendarDate(year: year, month: 12, day: 31) ?? ChartSample.result.asOf,
        mean: mean, low: mean - 0.05, high: mean + 0.05)
    }
  }

  private static let backtests = (2018...2022).compactMap { year -> BacktestRow? in
    guard let period = try? CalendarPeriod(parsing: String(year)) else { return nil }
    let level = 1e8 * Double(year - 2016)
    return BacktestRow(
      series: "channels", unit: "people/day", fact: "f\(year)", period: period, known: year - 2016,
      published: level * (year == 2021 ? 2 : 1.05),
      quantiles: [0.7, 0.9, 1, 1.1, 1.3].map { $0 * level })
  }
}

extension RunCharts {
  /// The charts of some requests, without those that nothing can be drawn in.
  func asked(_ requests: [ChartRequest]) -> [RunChart] { requests.compactMap(chart) }
}
