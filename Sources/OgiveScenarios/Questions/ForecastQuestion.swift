public import OgiveEvidence
internal import OgiveNumerics
import OgiveText

/// What a quoted forecast is worth beside the projection.
///
/// Its answer has the quoted figure, how probable it is that the figure is reached, where it lies in the
/// projection's distribution (0.9: nine tenths of the draws are lower), and by how much it and the
/// projection's own median are expected to miss.
public struct ForecastQuestion: QuestionKind {
  /// The id of the fact that quotes the forecast.
  public var fact: Located<String>
  /// What the facts say of it; nil before they are known.
  private var claim: Claim?

  private struct Claim: Sendable {
    let series: Expression
    let level: Double
    let period: CalendarPeriod
  }

  static let card = QuestionCard(
    key: "forecast",
    example: "claim: {forecast: channels-dau-forecast-2022-12}",
    keys: [BlockKey("forecast", "the id of the fact that quotes it", .text)])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    decoder.text(block["forecast"]).map { Self(fact: $0, claim: nil) }
  }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? {
    guard let book = links.book else { return nil }
    guard let fact = book.fact(self.fact.value) else {
      decoder.reportUnknown(
        .unknownFact, "fact", self.fact.value, among: book.facts.map(\.id), at: self.fact.location)
      return nil
    }
    let series = links.draft.series.first {
      $0.subject.value == fact.subject && $0.metrics[0].value == fact.metric
        && $0.item?.value == fact.item
    }
    guard let series, let unit = links.units[series.name.value] else {
      decoder.report(
        .invalidQuestion,
        "no series of this file is the \(fact.metric) of \(fact.subject), which '\(fact.id)' is about",
        at: self.fact.location)
      return nil
    }
    guard case .number(let number) = fact.figure,
      let factor = fact.unit.conversionFactor(to: unit),
      let expression = try? Expression(parsing: series.name.value)
    else {
      decoder.report(
        .figureDoesNotFitRelation, "the fact '\(fact.id)' is no single figure in '\(unit)'",
        at: self.fact.location, notes: ["it says \(fact.published)"])
      return nil
    }
    var found = self
    found.claim = Claim(series: expression, level: number.value * factor, period: fact.period)
    return found
  }

  public var uses: [ExpressionUse] {
    claim.map { [ExpressionUse(expression: $0.series, expectation: .number)] } ?? []
  }

  public var periods: [Located<CalendarPeriod>] {
    claim.map { [Located($0.period, at: fact.location)] } ?? []
  }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool {
    statistic == .probability || statistic == .named("value") || statistic == .quantile(0.5)
  }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    guard let claim, let program = context.programs.first else { return [] }
    let draws = program.evaluate(at: claim.period.endYear, in: context.paths)
    let median = Quantile.values(of: draws, levels: [0.5])[0]
    let at = claim.period.description
    let miss = { (level: Double) in
      draws.reduce(0) { $0 + ($1 - level).magnitude } / Double(draws.count)
    }
    let below = Double(draws.count { $0 < claim.level }) / Double(draws.count)
    let unit = program.unit.description
    return [
      context.row(of: fact.value, at: at, "value", claim.level, unit: unit),
      context.probability(draws.map { $0 >= claim.level }, of: fact.value, at: at),
      context.row(of: fact.value, at: at, "rank", below, unit: "1"),
      context.row(of: fact.value, at: at, "q0.5", median, unit: unit),
      context.row(of: fact.value, at: at, "expected_miss", miss(claim.level), unit: unit),
      context.row(of: fact.value, at: at, "expected_miss_of_median", miss(median), unit: unit),
    ]
  }
}
