internal import OgiveScenarios

/// The numbers that belong to one answer: a question about one thing at one date in one scenario.
struct Answer {
  let question: String
  let scenario: String
  let of: String
  let at: String
  private let rows: [AnswerRow]

  /// The answers in the order of their first rows.
  static func grouped(_ rows: [AnswerRow]) -> [Answer] {
    var order: [[String]] = []
    var groups: [[String]: [AnswerRow]] = [:]
    for row in rows {
      let key = [row.question, row.scenario, row.of, row.at]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { groups[$0].flatMap(Answer.init) }
  }

  private init?(_ rows: [AnswerRow]) {
    guard let first = rows.first else { return nil }
    question = first.question
    scenario = first.scenario
    of = first.of
    at = first.at
    self.rows = rows
  }

  /// Its probability, where it has one.
  var probability: AnswerRow? { rows.first { $0.statistic == "probability" } }

  /// Whether it is about when something happens.
  var isCrossing: Bool { rows.contains { $0.statistic.hasPrefix("date_q") } }

  /// Its quantiles in order of level, without those that do not exist.
  var quantiles: [(level: Double, value: Double)] {
    rows.compactMap { row in
      guard let level = row.statistic.number(after: "q"), let value = row.value else {
        return nil
      }
      return (level, value)
    }.sorted { $0.level < $1.level }
  }

  /// The unit of its quantiles.
  var unit: String { rows.first { $0.statistic != "probability" }?.unit ?? "1" }
}

extension String {
  /// The number after the last `mark`: 0.05 for `q0.05` and for `date_q0.05`.
  fileprivate func number(after mark: Character) -> Double? {
    lastIndex(of: mark).flatMap { Double(self[index(after: $0)...]) }
  }
}
