public import OgiveEvidence
internal import OgiveNumerics
import OgiveText

/// What values figures have at dates, at each of several levels of probability.
public struct QuantilesQuestion: QuestionKind {
  /// The levels, between 0 and 1, as written.
  public var levels: [Double]
  /// What is asked about: series, definitions or expressions.
  public var of: [Expression]
  /// The periods at whose ends it is asked.
  public var at: [Located<CalendarPeriod>]

  static let card = QuestionCard(
    key: "quantiles",
    example:
      "dau: {quantiles: [0.05, 0.5, 0.95], of: [channels, douyin], at: [2022-12, 2023-12]}",
    keys: [
      BlockKey(
        "quantiles", "the levels of probability, between 0 and 1",
        .oneOrMore(.anyOf([.number(0...1), .quantity]))),
      BlockKey(
        "of", "series, definitions or expressions", .oneOrMore(.expression), isRequired: true),
      BlockKey(
        "at", "the periods at whose ends it is asked, or each year", .periods, isRequired: true),
    ])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let levels = level(block["quantiles"], with: &decoder)
    let of = (block["of"].map { decoder.oneOrMore($0, of: "expressions") } ?? [])
      .compactMap { decoder.expression($0) }
    let at = decoder.periods(block["at"], in: time)
    guard !levels.isEmpty, !of.isEmpty, !at.isEmpty else { return nil }
    return Self(levels: levels, of: of, at: at)
  }

  private static func level(_ node: YAMLNode?, with decoder: inout NodeDecoder) -> [Double] {
    guard let node else { return [] }
    return decoder.oneOrMore(node, of: "levels").compactMap { item in
      guard let level = decoder.quantity(item) else { return nil }
      guard level.value.unit == .one, level.value.value > 0, level.value.value < 1 else {
        decoder.report(
          .valueOutOfRange, "a level of probability lies between 0 and 1", at: level.location,
          notes: ["the median is 0.5"])
        return nil
      }
      return level.value.value
    }
  }

  public var uses: [ExpressionUse] {
    of.map { ExpressionUse(expression: $0, expectation: .number) }
  }

  public var periods: [Located<CalendarPeriod>] { at }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool {
    if case .quantile(let level) = statistic { levels.contains(level) } else { false }
  }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    zip(of, context.programs).flatMap { expression, program in
      let draws = program.evaluate(at: at.map(\.value.endYear), in: context.paths)
      return zip(at, draws).flatMap { period, draws -> [AnswerRow] in
        let values = Quantile.values(of: draws, levels: levels)
        return zip(levels, values).map { level, value in
          context.row(
            of: expression.text, at: period.value.description, "q" + AnswerRow.name(of: level),
            value.isFinite ? value : nil, unit: program.unit.description)
        }
      }
    }
  }
}
