public import OgiveEvidence
import OgiveText

/// Which value of an event, a parameter or an assumption makes something come out as wanted.
///
/// The chances are the same at every value that is tried, so that the outcome moves with the value alone;
/// what so few draws leave open is the standard error of the answer.
public struct SolveQuestion: QuestionKind {
  /// What may be changed: `machine-feed.feed.multiply`, `channels.growth`, `overlap`.
  public var target: Located<String>
  /// Between which values, in order.
  public var range: ClosedRange<Double>
  /// A number that all draws together have: `P(channels @ 2022-12 >= 6亿)`.
  public var outcome: Expression
  /// What the outcome is to be.
  public var wanted: Located<Quantity>
  /// The outcome and its value as written.
  public var goal: String
  /// What the target is; nil before the file is known.
  private var change: ScenarioChange?

  static let card = QuestionCard(
    key: "solve",
    example: #"""
      needed: {solve: channels.growth, in: [1, 3], so_that: "P(channels @ 2022-12 >= 6亿) = 50 %"}
      """#,
    keys: [
      BlockKey(
        "solve",
        "what is looked for: scenario.event.multiply (or add, pulse, keeps), series.growth, "
          + "series.capacity or an assumption", .text),
      BlockKey(
        "in", "the least and the greatest value", .list(of: .quantity, atLeast: 2), isRequired: true
      ),
      BlockKey(
        "so_that", "an outcome and what it is to be, as in P(channels @ 2022-12 >= 6亿) = 50 %",
        .text, isRequired: true),
    ])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let target = decoder.text(block["solve"])
    let ends = (block["in"].map { decoder.items($0, of: "values") } ?? [])
      .compactMap { decoder.quantity($0) }
    let goal = goal(block["so_that"], with: &decoder)
    guard let target, let goal, let list = block["in"] else { return nil }
    guard ends.count == 2, ends[0].value.value < ends[1].value.value else {
      decoder.report(
        .valueOutOfRange, "expected the least and the greatest value, in this order",
        at: list.location, notes: ["as in [1, 3]"])
      return nil
    }
    return Self(
      target: target, range: ends[0].value.value...ends[1].value.value, outcome: goal.outcome,
      wanted: goal.wanted, goal: goal.text, change: nil)
  }

  /// `outcome = value`.
  private static func goal(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> (outcome: Expression, wanted: Located<Quantity>, text: String)? {
    guard let scalar = decoder.written(node, expected: "an outcome and its value") else {
      return nil
    }
    let scalars = Array(scalar.text.unicodeScalars)
    let sign = scalars.indices.last { index in
      scalars[index] == "=" && (index == 0 || ![">", "<"].contains(scalars[index - 1]))
    }
    guard let sign else {
      decoder.report(
        .invalidExpression, "expected an outcome, '=' and its value", at: scalar.places.whole,
        notes: ["as in P(channels @ 2022-12 >= 6亿) = 50 %"])
      return nil
    }
    let left = String(String.UnicodeScalarView(scalars[..<sign]))
    let right = String(String.UnicodeScalarView(scalars[(sign + 1)...]))
    do throws(TextProblem) {
      let outcome = try Expression(parsing: left, places: scalar.places)
      let wanted: Quantity
      do throws(TextProblem) {
        wanted = try Quantity(parsing: right)
      } catch {
        throw error.shifted(by: sign + 1)
      }
      return (outcome, Located(wanted, at: scalar.places.whole), scalar.text)
    } catch {
      let place = scalar.places.location(offset: error.offset, length: error.length)
      decoder.report(error.code, error.message, at: place, notes: error.notes)
      return nil
    }
  }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? {
    var found = self
    switch ScenarioChange.named(target.value, in: links.draft) {
    case .success(let change):
      if change.isTime {
        decoder.report(
          .invalidQuestion, "'\(target.value)' is a length of time, which is not solved for",
          at: target.location, notes: ["try several in a sweep"])
        return nil
      }
      found.change = change
    case .failure(let unknown):
      decoder.reportUnknown(
        .unknownReference, "thing to change", target.value, among: unknown.known,
        at: target.location)
      return nil
    }
    return found
  }

  var isAboutPaths: Bool { false }

  var takesLong: Bool { true }

  public var uses: [ExpressionUse] {
    [ExpressionUse(expression: outcome, expectation: .settledNumber)]
  }

  public var periods: [Located<CalendarPeriod>] { [] }

  public var ownScenario: String? { change?.scenario }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool {
    statistic == .named("solution")
  }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    guard let change, let goal = goal(for: context.programs[0]),
      change.scenario.map({ $0 == context.scenario }) ?? context.paths.name.readings.isEmpty
    else { return [] }
    let program = context.programs[0]
    let outcome = { (value: Double) in
      program.evaluate(at: 0, in: context.varied(change, value))[0] - goal
    }
    let text = "\(target.value) so that \(self.goal)"
    let solution = { (value: Double?, error: Double?) in
      context.row(
        of: text, "solution", value, standardError: error, unit: change.unit.description,
        isShare: change.isShare)
    }
    var low = (value: range.lowerBound, outcome: outcome(range.lowerBound))
    var high = (value: range.upperBound, outcome: outcome(range.upperBound))
    let ends = [("outcome_at_least", low.outcome), ("outcome_at_most", high.outcome)].map {
      context.row(of: text, $0.0, $0.1 + goal, unit: program.unit.description)
    }
    guard low.outcome.sign != high.outcome.sign else {
      return [solution(nil, nil)] + ends
    }
    var slope = 0.0
    for halving in 0..<12 {
      if halving < 5 { slope = (high.outcome - low.outcome) / (high.value - low.value) }
      let middle = 0.5 * (low.value + high.value)
      let found = outcome(middle)
      if found.sign == low.outcome.sign { low = (middle, found) } else { high = (middle, found) }
    }
    let rise = high.outcome - low.outcome
    let value =
      rise == 0 ? low.value : low.value - low.outcome / rise * (high.value - low.value)
    let error =
      program.isProbability
      ? (goal * (1 - goal) / context.effectiveDraws).squareRoot() / slope.magnitude : nil
    return [solution(value, error)] + ends
  }
}
