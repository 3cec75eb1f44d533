import OgiveText

/// How the coverage of an interval is written and called: `coverage(90 %, holdout)`.
enum Coverage {
  static let function = "coverage"
  static let signature = "coverage(90 %, holdout)"

  /// The name of the number that it is.
  static func name(at level: Double) -> String {
    "coverage(\(AnswerRow.name(of: level * 100)) %, holdout)"
  }
}
