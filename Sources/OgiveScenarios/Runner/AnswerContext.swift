internal import OgiveEvidence
internal import OgiveNumerics

/// What a question is answered from: one scenario's paths and the question's expressions as they
/// read there.
public struct AnswerContext: Sendable {
  /// The question's name.
  let question: String
  let programs: [CompiledExpression]
  let paths: ProjectedScenario
  /// What the paths are made from.
  let model: ScenarioModel
  /// Numbers for this question alone.
  let random: RandomSource
  /// The ends of the table's steps and of as many more as the longest hold needs, increasing.
  let steps: [Double]

  /// The scenario's name in the file, whatever the reading of the facts.
  var scenario: String { model.scenario.name.value }

  /// The paths with something in the scenario changed.
  func varied(_ change: ScenarioChange, _ value: Double) -> ProjectedScenario {
    model.varied([(change, .number(value))], from: paths, for: programs)
  }

  /// As how many independent draws the paths count for this question: of several series that it reads, by
  /// itself or through stocks, the one whose draws tell least.
  var effectiveDraws: Double {
    let sources = model.scenario.sources(of: programs)
    let owners = Set(sources.map(\.owner))
    let read = model.series.indices.filter { owners.contains(model.series[$0]) }
    return read.map { model.effectiveDraws[$0] }.min() ?? Double(paths.drawCount)
  }

  /// A row of this question in this scenario.
  func row(
    of expression: String, at period: String = "", _ statistic: String, _ value: Double?,
    standardError: Double? = nil, unit: String, isShare: Bool = false
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: paths.name, of: expression, at: period, statistic: statistic,
      value: value, standardError: standardError, unit: unit, isShare: isShare)
  }

  /// The row of a probability from its draws, with the standard error that so few draws leave; where
  /// all draws agree, that of one draw in so many that does not.
  func probability(_ truths: [Bool], of expression: String, at period: String = "") -> AnswerRow {
    let share = Double(truths.count { $0 }) / Double(truths.count)
    let count = min(Double(truths.count), effectiveDraws)
    let smoothed = (share * count + 1) / (count + 2)
    return row(
      of: expression, at: period, "probability", share,
      standardError: (smoothed * (1 - smoothed) / count).squareRoot(), unit: Unit.one.description)
  }
}
