import OgiveEvidence
import OgiveNumerics
import OgiveText
import Testing

@testable import OgiveInference
@testable import OgiveScenarios

@Suite("Answers from known paths")
struct QuestionAnswerTests {
  /// A thousand draws: draw `d` of channels is `100 + d + 120 (t - 2021)`, douyin stands at 600.
  struct Paths {
    let count = 1000
    let steps: [Double]
    let scenario: ProjectedScenario

    init() throws {
      steps = try CrossingDatesTests.monthEnds("2021-01", 48)
      var channels = DrawTable(dates: steps, count: count)
      var douyin = channels
      let lanes = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)
      for block in 0..<(count / 8) {
        let draw = Double(8 * block) + lanes
        channels.put(
          steps.map { Draws8(lanes: draw + QuestionAnswerTests.level(0, at: $0)) }, block: block)
        douyin.put(steps.map { _ in Draws8(600.0) }, block: block)
      }
      scenario = ProjectedScenario(
        name: "base", drawCount: count, instants: steps,
        levels: ["channels": channels, "douyin": douyin],
        numbers: ["channels.capacity": [Double](repeating: 2000, count: count)])
    }

    func answer(_ question: some Question, _ texts: [String]) throws -> [AnswerRow] {
      let programs = try texts.map { try ExpressionFixture().compiled($0) }
      let file = try SmallRun.file("")
      let model = ScenarioModel(
        scenario: file.scenarios[0], fits: [],
        projections: SeriesProjections([], competitions: []), effectiveDraws: [], numbers: [:],
        orders: [:], calendar: RunCalendar(file: file))
      return question.answer(
        in: AnswerContext(
          question: "q", programs: programs, paths: scenario, model: model,
          random: RandomSource(seed: 1), steps: steps))
    }
  }

  /// The level of channels in a draw.
  static func level(_ draw: Int, at time: Double) -> Double {
    let start = Double(100 + draw)
    return start + 120 * (time - 2021)
  }

  static func period(_ text: String) throws -> Located<CalendarPeriod> {
    Located(
      try CalendarPeriod(parsing: text), at: SourceLocation(file: "f", line: 1, column: 1))
  }

  @Test("count the draws in which a condition is true, with the error of so many draws")
  func probability() throws {
    let text = "channels @ 2021-12 >= 400"
    let rows = try Paths().answer(
      ProbabilityQuestion(condition: try Expression(parsing: text)), [text])
    // 220 + d >= 400: 820 of 1000; the error is that of 821 of 1002, never zero.
    let part = 821.0 / 1002
    #expect(rows.count == 1 && rows[0].statistic == "probability")
    #expect(abs((rows[0].value ?? 0) - 0.82) < 1e-12)
    #expect(abs((rows[0].standardError ?? 0) - (part * (1 - part) / 1000).squareRoot()) < 1e-12)
  }

  @Test("are the quantiles of the draws at the ends of periods")
  func quantiles() throws {
    let question = QuantilesQuestion(
      levels: [0.1, 0.5, 0.9], of: [try Expression(parsing: "douyin - channels")],
      at: [try Self.period("2021"), try Self.period("2022-12")])
    let rows = try Paths().answer(question, ["douyin - channels"])
    // 600 - 220 - d and 600 - 340 - d for d from 0 to 999.
    let expected = [-519.1, -119.5, 280.1, -639.1, -239.5, 160.1]
    #expect(rows.map(\.statistic) == ["q0.1", "q0.5", "q0.9", "q0.1", "q0.5", "q0.9"])
    #expect(rows.map(\.at) == ["2021", "2021", "2021", "2022-12", "2022-12", "2022-12"])
    for (row, expected) in zip(rows, expected) {
      #expect(abs((row.value ?? .nan) - expected) < 1e-9)
      #expect(row.unit == "people/day")
    }
  }

  @Test("tell when a condition becomes true, by when how often, and nothing where it never does")
  func crossing() throws {
    let text = "channels > douyin"
    let question = CrossingQuestion(
      condition: try Expression(parsing: text),
      by: try ["2021-06", "2022-12", "2024-12"].map(Self.period), hold: nil)
    let paths = try Paths()
    let rows = try paths.answer(question, [text])
    // The crossing of a draw: 100 + d + 120 (t - 2021) > 600 at the end of a month.
    let dates: [Double] = (0..<1000).map { draw in
      paths.steps.first { Self.level(draw, at: $0) > 600 } ?? Double.infinity
    }
    let ends = try ["2021-06", "2022-12", "2024-12"].map { try Self.period($0).value.endYear }
    for (row, end) in zip(rows, ends) {
      let part = Double(dates.count { $0 <= end }) / 1000
      #expect(row.value == part && row.statistic == "probability")
    }
    // By the end of 2024, 20 of a thousand have not crossed: 100 + d + 480 <= 600.
    #expect(rows[2].value == 0.979)
    let sorted = dates.map { $0.isFinite ? $0.lastDay : $0 }.sorted()
    let median = try #require(rows.first { $0.statistic == "date_q0.5" }?.value)
    #expect(median == 0.5 * (sorted[499] + sorted[500]))
    let never = try Paths().answer(
      CrossingQuestion(
        condition: try Expression(parsing: "channels > 9 * douyin"), by: question.by),
      ["channels > 9 * douyin"])
    #expect(never.prefix(3).allSatisfy { $0.value == 0 })
    #expect(never.dropFirst(3).allSatisfy { $0.value == nil })
  }

  @Test("need the condition to hold as long as is asked, beyond the last date too")
  func hold() throws {
    let text = "channels > douyin"
    let (three, by) = (TimeAmount(3, .month), try Self.period("2024-09"))
    let rows = try Paths().answer(
      CrossingQuestion(
        condition: try Expression(parsing: text), by: [by],
        hold: Located(three, at: by.location)), [text])
    // Whoever crosses in September 2024 still holds in December.
    let ahead = (0..<1000).count { Self.level($0, at: by.value.endYear) > 600 }
    #expect(rows[0].value == Double(ahead) / 1000)
  }
}
