public import OgiveEvidence
internal import OgiveNumerics

/// When a condition becomes true, and how probable it is that it has by some dates.
///
/// The crossing is the first step, or the first of the periods asked for, at whose end the condition
/// holds, and keeps holding for ``hold``; its date is the last day of that step.
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
        "by", "the periods by whose ends it is asked, or each year", .periods, isRequired: true),
      BlockKey("hold", "for how long it has to hold (a moment unless set)", .timeAmount),
    ])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let condition = decoder.expression(block["crossing"])
    let by = decoder.periods(block["by"], in: time)
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
    case .named: false
    case .quantile(let level): Self.dateLevels.contains(level)
    }
  }

  /// The probability of having crossed by each period, and the quantiles of the date, that of a day, as a
  /// decimal year; a quantile that falls among the draws that never cross within the table has no value.
  public func answer(in context: AnswerContext) -> [AnswerRow] {
    let steps = Set(context.steps + by.map(\.value.endYear)).sorted()
    let truths = context.programs[0].evaluate(at: steps, in: context.paths)
    let crossing = CrossingDates(steps: steps, hold: hold?.value.years ?? 0, truths: truths)
    let text = condition.text
    let odds = by.map { period in
      context.probability(
        crossing.dates.map { $0 <= period.value.endYear }, of: text,
        at: period.value.description)
    }
    let dates = Quantile.values(of: crossing.dates, levels: Self.dateLevels)
    return odds
      + zip(Self.dateLevels, dates).map { level, date in
        context.row(
          of: text, "date_q" + AnswerRow.name(of: level), date.isFinite ? date : nil,
          unit: TableContent.dateUnit)
      }
  }
}
