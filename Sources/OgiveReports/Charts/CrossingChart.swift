internal import OgiveEvidence
internal import OgiveScenarios

/// A picture of when something happens: by which date with which probability, scenario by scenario.
public struct CrossingChart: Sendable {
  /// The probabilities of a scenario, or of several that have the same.
  struct Line: Sendable {
    /// The probability that it has happened by a time in decimal years.
    struct Point: Sendable, Hashable {
      let time: Double
      let probability: Double
      /// The Monte Carlo standard error, where the date was asked about; nil where the probability was
      /// and the date is the answer.
      let standardError: Double?
    }

    /// What the scenarios are called.
    let scenarios: [Phrase]
    let points: [Point]

    /// All their names.
    var names: Phrase { scenarios.joined(.listComma) }

    /// What the line is called in the drawing: after its first scenario where there are several.
    var label: Phrase {
      let others = scenarios.count - 1
      guard others > 0 else { return names }
      return Phrase(
        "\(scenarios[0].english) +\(others)", "\(scenarios[0].chinese)等 \(others + 1) 个")
    }
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
      var scenarios: [ScenarioName] = []
      for row in rows where !scenarios.contains(row.scenario) { scenarios.append(row.scenario) }
      let lines = merged(
        drawn(scenarios, result.naming).compactMap { scenario, label in
          Line(called: label, rows: rows.filter { $0.scenario == scenario })
        })
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
  private static func drawn(
    _ scenarios: [ScenarioName], _ naming: Naming
  ) -> [(scenario: ScenarioName, label: Phrase)] {
    let own = scenarios.filter { $0.readings.isEmpty || $0.scenario == scenarios.first?.scenario }
    let labels = ReadingLabels(own.map(\.readings).filter { !$0.isEmpty })
    return own.map { name in
      (
        name,
        name.readings.isEmpty ? naming.scenario(name).phrase : labels.label(of: name.readings)
      )
    }
  }

  /// The lines, those that lie on each other made one.
  private static func merged(_ lines: [Line]) -> [Line] {
    lines.reduce(into: []) { merged, line in
      if let known = merged.firstIndex(where: { $0.points == line.points }) {
        let scenarios = merged[known].scenarios + line.scenarios
        merged[known] = Line(scenarios: scenarios, points: line.points)
      } else {
        merged.append(line)
      }
    }
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
  fileprivate init?(called label: Phrase, rows: [AnswerRow]) {
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
    scenarios = [label]
    guard points.count > 1 else { return nil }
  }
}
