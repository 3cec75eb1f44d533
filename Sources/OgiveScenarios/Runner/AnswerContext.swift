internal import OgiveEvidence

/// What a question is answered from: one scenario's paths and the question's expressions as they
/// read there.
public struct AnswerContext: Sendable {
  /// The question's name.
  let question: String
  let programs: [CompiledExpression]
  let paths: ProjectedScenario
  /// The ends of the table's steps and of as many more as the longest hold needs, increasing.
  let steps: [Double]

  /// A row of this question in this scenario.
  func row(
    of expression: String, at period: String = "", _ statistic: String, _ value: Double?,
    standardError: Double? = nil, unit: String
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: paths.name, of: expression, at: period, statistic: statistic,
      value: value, standardError: standardError, unit: unit)
  }

  /// The row of a probability from its draws, with the standard error that so few draws leave; where
  /// all draws agree, that of one draw in so many that does not.
  func probability(_ truths: [Bool], of expression: String, at period: String = "") -> AnswerRow {
    let count = Double(truths.count)
    let held = Double(truths.count { $0 })
    let smoothed = (held + 1) / (count + 2)
    return row(
      of: expression, at: period, "probability", held / count,
      standardError: (smoothed * (1 - smoothed) / count).squareRoot(), unit: Unit.one.description)
  }
}
