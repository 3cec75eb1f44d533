import OgiveEvidence
import OgiveScenarios

/// A small execution whose every kind of row and cell appears once, with strings that try to break
/// out of whatever they are written into.
enum Sample {
  static let table = TableContent(
    caption: "Daily users",
    columns: ["series", "median", "share", "rate"],
    rows: [
      [
        .text("视频号"), .number(510_349_000, unit: "people/day"), .probability(0.3817),
        .number(0.0312, unit: "1"),
      ],
      [
        .text("=HYPERLINK(\"x\")"), .number(28_540, unit: "people/day"), .probability(0),
        .number(nil, unit: "1"),
      ],
      [
        .text("a|b <b>\u{1B}[31m"), .number(1.5e-7, unit: "people/day"), .probability(1),
        .number(-2, unit: "1"),
      ],
    ])

  static let result = RunResult(
    title: ["en": "Can <Channels> pass Douyin?", "zh": "视频号能超过抖音吗?"],
    asOf: day(2022, 4, 30), seed: 20_220_401, draws: 4000,
    series: [SeriesHeading(name: "channels", target: "dau", unit: "people/day")],
    forecast: [
      ForecastRow(
        originDate: day(2022, 4, 30), scenario: "base", series: "channels",
        location: "channels", target: "dau",
        horizon: 8, targetEndDate: day(2022, 12, 31), level: 0.05, value: 430_123_456.789)
    ],
    answers: answers, checks: [], families: families, parameters: parameters, evidence: evidence,
    verdicts: verdicts,
    cells: [
      .text(
        Translated(forAll: [
          .words("## What was known\n\nThe **figures**, `a < b`, <script>alert(1)</script>\n\n")
        ])),
      .table(table),
    ])

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(containing: CalendarDate(year: year, month: month, day: day)?.decimalYear ?? 0)
  }

  private static func answer(
    _ question: String, of: String, at: String, _ statistic: String, _ value: Double?,
    error: Double? = nil, unit: String
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: "base", of: of, at: at, statistic: statistic, value: value,
      standardError: error, unit: unit)
  }

  private static let answers = [
    answer("dau", of: "channels", at: "2022-12", "q0.05", 430_123_456, unit: "people/day"),
    answer("dau", of: "channels", at: "2022-12", "q0.5", 510_300_000, unit: "people/day"),
    answer("dau", of: "channels", at: "2022-12", "q0.95", 640_200_000, unit: "people/day"),
    answer(
      "target", of: "channels @ 2022-12 >= 6亿", at: "", "probability", 0.3817, error: 0.0077,
      unit: "1"),
    answer(
      "overtake", of: "channels > douyin", at: "2024-12", "probability", 0.12, error: 0.005,
      unit: "1"),
    answer(
      "overtake", of: "channels > douyin", at: "2024-12", "date_q0.05", 2023.4,
      unit: TableContent.dateUnit),
    answer(
      "overtake", of: "channels > douyin", at: "2024-12", "date_q0.5", nil,
      unit: TableContent.dateUnit),
  ]

  private static let parameters = [
    ParameterRow(
      series: "channels", reading: "", curve: "logistic", weight: 0.5, parameter: "capacity",
      unit: "people/day", estimate: 600_000_000, standardDeviation: 45_678_901.2,
      quantiles: [5.1e8, 5.6e8, 6e8, 6.4e8, 7.05e8],
      diagnostics: ParameterRow.Diagnostics(
        convergence: nil, effectiveSize: 1234.5, weightShape: 0.412),
      origin: "room to grow, default")
  ]

  private static let families = [
    FamilyAnswerRow(series: "channels", curve: "logistic", weight: 0.5, answer: answers[3])
  ]

  private static let verdicts = [
    VerdictRow(
      series: "channels", readings: [ChosenReading("f", as: .end)], curve: "logistic",
      code: "capacity_not_identified",
      facts: [], sentence: "capacity not identified: anything above 1.1 times will do"),
    VerdictRow(
      series: "channels", readings: [ChosenReading("f", as: .end)], curve: "bass",
      code: "capacity_not_identified",
      facts: [], sentence: "capacity not identified: anything above 1.1 times will do"),
    VerdictRow(
      series: "channels", readings: [ChosenReading("f", as: .end)], curve: "bass",
      code: "facts_in_conflict",
      facts: ["<b>", "f"], sentence: "the other facts let nobody expect <b>, f"),
    VerdictRow(
      series: "", readings: [], curve: "", code: "reading_outweighs_curve", facts: ["f"],
      sentence: "target is 1% to 2% by how f is read"),
  ]

  private static let evidence = [
    EvidenceRow(
      series: "channels", readings: [], fact: "channels-dau-2020-12", reading: "end",
      period: "2020-12",
      relation: "=", published: "2.8亿", value: 2.8e8, fitted: 2.755e8, residual: 0.0162,
      pull: 0.41, status: .fitted, source: "caijing"),
    EvidenceRow(
      series: "channels", readings: [], fact: "channels-dau-2022-12", reading: "average",
      period: "2022-12",
      relation: "~", published: "6亿, \"at last\"", value: nil, fitted: nil, residual: nil,
      pull: nil, status: .leftOut(.publishedAfter(day(2022, 4, 30))), source: "caijing"),
  ]
}
