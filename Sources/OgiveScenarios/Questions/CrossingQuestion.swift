public import OgiveEvidence

/// When a condition becomes true, and how probable it is that it has by some dates.
///
/// The crossing is the first step at whose end the condition holds, and keeps holding for
/// ``hold``; its date is the start of the stretch.
public struct CrossingQuestion: QuestionKind {
  /// The condition, true or false at every date: `channels > douyin`.
  public var condition: Expression
  /// The periods by whose ends it is asked.
  public var by: [Located<CalendarPeriod>]
  /// For how long the condition has to hold; nil for a moment.
  public var hold: Located<TimeAmount>?

  /// The levels of the quantiles of the date.
  public static let dateLevels = [0.05, 0.25, 0.5, 0.75, 0.95]

  static let card = QuestionCard(
    key: "crossing",
    example: #"overtake: {crossing: "channels > douyin", by: [2022-12, 2023-12], hold: 3 months}"#,
    keys: [
      BlockKey("crossing", "a condition without dates, as in channels > douyin", .expression),
      BlockKey(
        "by", "the periods by whose ends it is asked", .oneOrMore(.period), isRequired: true),
      BlockKey("hold", "for how long it has to hold (a moment unless set)", .timeAmount),
    ])

  static func decode(_ block: Block, with decoder: inout NodeDecoder) -> (any Question)? {
    let condition = decoder.expression(block["crossing"])
    let by = decoder.periods(block["by"])
    let hold = decoder.amount(block["hold"])
    guard let condition, !by.isEmpty else { return nil }
    return Self(condition: condition, by: by, hold: hold)
  }

  public var uses: [ExpressionUse] {
    [ExpressionUse(expression: condition, expectation: .condition)]
  }

  public var periods: [Located<CalendarPeriod>] { by }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool {
    switch statistic {
    case .probability: true
    case .quantile(let level): Self.dateLevels.contains(level)
    }
  }
}
