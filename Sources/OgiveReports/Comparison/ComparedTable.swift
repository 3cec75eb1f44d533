/// A table of a results folder as a comparison sees it: which columns name a row, and which are numbers
/// whose error is known.
public struct ComparedTable: Sendable, Hashable {
  /// The file in the results folder.
  public let file: String
  /// The columns that together name a row.
  public let keys: [String]
  /// The column of the standard error of each number, by the number's column.
  let errors: [String: String]

  /// The tables that are compared, the ones people read first.
  public static let all = [
    ComparedTable(
      file: "answers.csv", keys: ["question", "scenario", "of", "at", "statistic"],
      errors: ["value": "standard_error"]),
    ComparedTable(file: "checks.csv", keys: ["check", "scenario"], errors: [:]),
    ComparedTable(
      file: "forecast.csv",
      keys: ["scenario_id", "location", "target", "target_end_date", "output_type_id"], errors: [:]),
    ComparedTable(
      file: "parameters.csv", keys: ["series", "variant", "curve", "parameter"], errors: [:]),
    ComparedTable(file: "evidence.csv", keys: ["series", "variant", "fact"], errors: [:]),
    ComparedTable(
      file: "families.csv",
      keys: ["series", "curve", "question", "scenario", "of", "at", "statistic"],
      errors: ["value": "standard_error"]),
    ComparedTable(file: "shares.csv", keys: ["parts", "of", "target_end_date"], errors: [:]),
    ComparedTable(file: "backtest.csv", keys: ["series", "fact"], errors: [:]),
    ComparedTable(file: "verdicts.csv", keys: ["series", "variant", "curve", "code"], errors: [:]),
  ]
}
