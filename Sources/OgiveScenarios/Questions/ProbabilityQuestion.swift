public import OgiveEvidence

/// How probable a condition is, at the dates that it says itself.
public struct ProbabilityQuestion: QuestionKind {
  /// The condition: `channels @ 2022-12 >= 6亿`.
  public var condition: Expression

  static let card = QuestionCard(
    key: "probability",
    example: #"target: {probability: "channels @ 2022-12 >= 6亿"}"#,
    keys: [
      BlockKey(
        "probability", "a condition that says its dates by @, as in channels @ 2022-12 >= 6亿",
        .expression)
    ])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    decoder.expression(block["probability"]).map { Self(condition: $0) }
  }

  public var uses: [ExpressionUse] {
    [ExpressionUse(expression: condition, expectation: .pinnedCondition)]
  }

  public var periods: [Located<CalendarPeriod>] { [] }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool { statistic == .probability }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    let truths = context.programs[0].evaluate(at: 0, in: context.paths)
    return [context.probability(truths.map { $0 != 0 }, of: condition.text)]
  }
}
