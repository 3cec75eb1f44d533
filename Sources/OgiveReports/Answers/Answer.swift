internal import OgiveScenarios

/// The numbers that belong to one answer: a question about one thing at one date in one scenario.
struct Answer {
  let question: String
  let scenario: ScenarioName
  let of: String
  let at: String
  private let rows: [AnswerRow]

  /// The answers in the order of their first rows.
  static func grouped(_ rows: [AnswerRow]) -> [Answer] {
    AnswerRow.grouped(rows).compactMap(Answer.init)
  }

  private init?(_ rows: [AnswerRow]) {
    guard let first = rows.first else { return nil }
    question = first.question
    scenario = first.scenario
    of = first.of
    at = first.at
    self.rows = rows
  }

  /// The number of a statistic, where it has one.
  subscript(statistic: String) -> AnswerRow? { rows.first { $0.statistic == statistic } }

  /// Its probability, where it has one.
  var probability: AnswerRow? { self["probability"] }

  /// Whether something was solved for and there is no solution.
  var isUnsolved: Bool { self["solution"].map { $0.value == nil } ?? false }

  /// Whether it is about when something happens.
  var isCrossing: Bool { rows.contains { $0.statistic.hasPrefix("date_q") } }

  /// Its quantiles in order of level, without those that do not exist.
  var quantiles: [(level: Double, value: Double)] {
    rows.compactMap { row in
      guard let level = row.level, let value = row.value else { return nil }
      return (level, value)
    }.sorted { $0.level < $1.level }
  }

  /// The inputs that move it, the most important first: their shares, or how far they move it.
  var drivers: [(input: String, value: Double, end: Double?)] {
    let main = rows.filter { ["first", "shapley", "low"].contains($0.measure) }
    let found = main.compactMap { row -> (input: String, value: Double, end: Double?)? in
      guard let input = row.input, let value = row.value else { return nil }
      let end = row.measure == "low" ? self["high(\(input))"]?.value : nil
      return (input, value, end)
    }
    let weight = { (driver: (input: String, value: Double, end: Double?)) in
      driver.end.map { abs($0 - driver.value) } ?? driver.value
    }
    return found.sorted { weight($0) > weight($1) }
  }

  /// Where the region of its cases ends: an input, whether it is at least or at most so much, and how
  /// much.
  var limits: [(input: String, isLower: Bool, row: AnswerRow)] {
    rows.compactMap { row in
      guard let input = row.input, ["at_least", "at_most"].contains(row.measure) else { return nil }
      return (input, row.measure == "at_least", row)
    }
  }

  /// The unit of its quantiles.
  var unit: String { rows.first { $0.statistic != "probability" }?.unit ?? "1" }
}

extension AnswerRow {
  /// The level of a quantile: 0.05 for `q0.05` and for `date_q0.05`.
  fileprivate var level: Double? {
    for mark in ["q", "date_q"] where statistic.hasPrefix(mark) {
      if let level = Double(statistic.dropFirst(mark.count)) { return level }
    }
    return nil
  }
}
