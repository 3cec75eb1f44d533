internal import OgiveText

/// A number of an answer that a sweep finds at each of its places: a probability, a quantile, or the median
/// of a date.
public struct SweepOutcome: Sendable, Hashable, Codable {
  /// The question's name.
  public var question: String
  /// What it is about, and when, as in `answers.csv`.
  public var of: String
  public var at: String
  public var statistic: String
  public var unit: String

  /// The outcome that an answer's number is; nil for a number that a sweep does not keep.
  init?(_ row: AnswerRow) {
    guard Self.word(of: row.statistic) != nil else { return nil }
    question = row.question
    of = row.of
    at = row.at
    statistic = row.statistic
    unit = row.unit
  }

  /// The level of a quantile of a figure; nil for a probability or a date.
  public var level: Double? { Self.level(of: statistic) }

  /// What stands behind the figure in the name of a column: nothing for a probability.
  fileprivate var word: String { Self.word(of: statistic) ?? "" }

  private static func word(of statistic: String) -> String? {
    switch statistic {
    case "probability": ""
    case "q0.5": "median"
    case "date_q0.5": "median date"
    default: level(of: statistic).map(AnswerRow.percent)
    }
  }

  private static func level(of statistic: String) -> Double? {
    statistic.hasPrefix("q") ? Double(statistic.dropFirst()) : nil
  }
}

extension [SweepOutcome] {
  /// The columns of `sweep.csv`: `target`, `dau channels 2022-12 5%`. What a question is about is told where
  /// it is about several things.
  public var names: [String] {
    let figures = Dictionary(grouping: self, by: \.question).mapValues { Set($0.map(\.of)).count }
    return map { outcome in
      let of = figures[outcome.question, default: 1] > 1 ? outcome.of : ""
      return [outcome.question, of, outcome.at, outcome.word].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
