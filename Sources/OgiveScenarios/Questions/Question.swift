public import OgiveEvidence

/// A question that a file asks.
public protocol Question: Sendable {
  /// The expressions that are asked about. ``Scenario/programs`` holds them compiled, in this
  /// order.
  var uses: [ExpressionUse] { get }
  /// The periods that are asked about.
  var periods: [Located<CalendarPeriod>] { get }
  /// Whether an answer to it has this statistic, for the placeholders of the notebook.
  func answers(_ statistic: Placeholder.Statistic) -> Bool
  /// The scenario that alone can answer it, where it is about something of that one; nil for any.
  var ownScenario: String? { get }
  /// The rows of its answer in one scenario.
  func answer(in context: AnswerContext) -> [AnswerRow]
}

extension Question {
  public var ownScenario: String? { nil }
}
