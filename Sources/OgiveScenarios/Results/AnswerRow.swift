internal import OgiveText

/// One number of one answer: a row of `answers.csv`.
public struct AnswerRow: Sendable, Hashable, Codable {
  /// The question's name in the file.
  public var question: String
  /// The scenario.
  public var scenario: ScenarioName
  /// What was asked about: a series, a defined name or the expression's text.
  public var of: String
  /// The date or period it is about, as written; empty where the question has none.
  public var at: String
  /// `q0.05` for a quantile; `probability`; `date_q0.5` for a crossing's date, as a decimal year.
  public var statistic: String
  /// The number; nil where it does not exist (the median date of a crossing that mostly never
  /// comes).
  public var value: Double?
  /// The Monte Carlo standard error, for probabilities.
  public var standardError: Double?
  /// The unit as written in the file; `1` for a pure number, `decimal year` for
  /// dates.
  public var unit: String

  /// Whether people are told the number as a percentage, though it is kept as a share.
  public var isShare: Bool

  /// A row with these cells.
  public init(
    question: String, scenario: ScenarioName, of: String, at: String, statistic: String,
    value: Double?, standardError: Double?, unit: String, isShare: Bool = false
  ) {
    self.question = question
    self.scenario = scenario
    self.of = of
    self.at = at
    self.statistic = statistic
    self.value = value
    self.standardError = standardError
    self.unit = unit
    self.isShare = isShare
  }

  /// The number, its standard error and their unit as people are told them: of a share in per cent.
  public var told: (value: Double?, standardError: Double?, unit: String) {
    isShare && unit == "1"
      ? (value.map { $0 * 100 }, standardError.map { $0 * 100 }, "%") : (value, standardError, unit)
  }

  /// The rows of one question about one thing at one date in one scenario, in the order of their first
  /// rows.
  public static func grouped(_ rows: [AnswerRow]) -> [[AnswerRow]] {
    rows.groups(by: Subject.init).map(\.members)
  }

  /// What rows of one answer have in common.
  private struct Subject: Hashable {
    let question: String
    let scenario: ScenarioName
    let of: String
    let at: String

    init(_ row: AnswerRow) {
      question = row.question
      scenario = row.scenario
      of = row.of
      at = row.at
    }
  }

  /// What is said of an input: `shapley` of `shapley(overlap)`; the statistic itself of every other
  /// number.
  public var measure: String { String(statistic.prefix { $0 != "(" }) }

  /// The input that it is about: `overlap` of `shapley(overlap)`; nil for every other number.
  public var input: String? {
    guard statistic.hasSuffix(")") else { return nil }
    return String(statistic.drop { $0 != "(" }.dropFirst().dropLast())
  }

  /// A quantile level as statistics are named: `0.05`.
  static func name(of level: Double) -> String {
    DecimalText.shortest(level, significantDigits: 6)
  }

  /// A quantile level as people are told it: `5%`.
  static func percent(of level: Double) -> String { name(of: level * 100) + "%" }
}
