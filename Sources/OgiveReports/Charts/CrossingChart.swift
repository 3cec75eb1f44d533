internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of when something happens: by which date with which probability, scenario by scenario.
public struct CrossingChart: Sendable {
  /// One scenario's probabilities.
  struct Line: Sendable {
    /// The probability that it has happened by a time in decimal years.
    struct Point: Sendable {
      let time: Double
      let probability: Double
      /// The Monte Carlo standard error, where the date was asked about; nil where the probability was
      /// and the date is the answer.
      let standardError: Double?
    }

    let scenario: String
    /// What it is called in the drawing.
    let label: String
    let points: [Point]
  }

  /// Where the drawing is in the results folder: `charts/passes-douyin.svg`.
  public let fileName: String
  let question: String
  let title: String
  let condition: String
  /// What people call the question; nil where the file does not say.
  let questionTitle: Phrase?
  let lastKnownDay: CalendarDate
  let lines: [Line]

  /// The charts of an execution, one for each question about when.
  static func all(of result: RunResult, names: inout FileNames) -> [CrossingChart] {
    let isAboutDates = { (row: AnswerRow) in row.statistic.hasPrefix("date_q") }
    var questions: [String] = []
    for row in result.answers where isAboutDates(row) && !questions.contains(row.question) {
      questions.append(row.question)
    }
    return questions.compactMap { question in
      let rows = result.answers.filter { $0.question == question }
      var scenarios: [String] = []
      for row in rows where !scenarios.contains(row.scenario) { scenarios.append(row.scenario) }
      let lines = drawn(scenarios).compactMap { scenario, label in
        Line(scenario, label: label, rows: rows.filter { $0.scenario == scenario })
      }
      guard !lines.isEmpty else { return nil }
      return CrossingChart(
        fileName: names.free(for: question), question: question,
        title: result.titles.first ?? question, condition: rows[0].of,
        questionTitle: result.title(of: question),
        lastKnownDay: result.asOf, lines: lines)
    }
  }

  /// The scenarios that are drawn, with what they are called in the drawing: of the further readings of
  /// the facts only the first scenario's, for all of them would crowd it.
  private static func drawn(_ scenarios: [String]) -> [(scenario: String, label: String)] {
    let found = scenarios.map { ($0, ScenarioName($0)) }
    let own = found.filter { $1.reading.isEmpty || $1.scenario == scenarios.first }
    let labels = ReadingLabels(own.map(\.1.reading).filter { !$0.isEmpty })
    return own.map { ($0, $1.reading.isEmpty ? $0 : labels.label(of: $1.reading)) }
  }

  /// The times that are drawn: all that is asked about, and half a year at the least.
  var span: ClosedRange<Double> {
    let times = lines.flatMap(\.points).map(\.time)
    let last = times.max() ?? 0
    return min(times.min() ?? 0, origin, last - 0.5)...last
  }

  /// The end of what was known, in decimal years.
  var origin: Double { lastKnownDay.adding(days: 1).decimalYear }
}

extension CrossingChart.Line {
  /// The line of one scenario; nil where fewer than two dates are known.
  fileprivate init?(_ scenario: String, label: String, rows: [AnswerRow]) {
    let asked = rows.compactMap { row -> Point? in
      guard row.statistic == "probability", let value = row.value,
        let period = try? CalendarPeriod(parsing: row.at)
      else { return nil }
      return Point(time: period.endYear, probability: value, standardError: row.standardError ?? 0)
    }
    let last = asked.map(\.time).max() ?? .infinity
    let found = rows.compactMap { row -> Point? in
      guard row.statistic.hasPrefix("date_q"), let time = row.value, time <= last,
        let level = Double(row.statistic.dropFirst("date_q".count))
      else { return nil }
      return Point(time: time, probability: level, standardError: nil)
    }
    points = (asked + found).sorted { ($0.time, $0.probability) < ($1.time, $1.probability) }
    self.scenario = scenario
    self.label = label
    guard points.count > 1 else { return nil }
  }
}
