import OgiveEvidence
import OgiveScenarios
import OgiveText
import Testing

@testable import OgiveReports

@Suite("Charts of answers")
struct AnswerChartTests {
  private func row(
    _ statistic: String, _ value: Double?, at: String = "", error: Double? = nil,
    scenario: ScenarioName = "base", question: String = "q", of: String = "a > b",
    unit: String = "1"
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: scenario, of: of, at: at, statistic: statistic, value: value,
      standardError: error, unit: unit)
  }

  private func charts(_ answers: [AnswerRow], cells: [CellResult] = []) -> RunCharts {
    var run = ChartSample.run(series: [])
    run.answers = answers
    run.cells = cells
    return RunCharts(run)
  }

  private var crossing: [AnswerRow] {
    let end = [ChosenReading("f", as: .end)]
    let scenarios = ["base", "other"].map { ScenarioName($0) }
    let names = scenarios + scenarios.map { ScenarioName($0.scenario, readings: end) }
    return names.enumerated().flatMap { index, scenario in
      [
        row("probability", 0.25, at: "2022-12", error: 0.01, scenario: scenario),
        row(
          "probability", 0.75 + 0.01 * Double(index), at: "2024-12", error: 0.01, scenario: scenario
        ),
        row("date_q0.05", 2022.25, scenario: scenario),
        row("date_q0.5", 2023.5, scenario: scenario),
        row("date_q0.95", nil, scenario: scenario),
      ]
    }
  }

  @Test("a crossing's line joins what is asked and what is found, in the order of time")
  func crossingLine() throws {
    guard case .crossing(let chart) = try #require(charts(crossing).all.first) else {
      Issue.record("no crossing chart")
      return
    }
    #expect(chart.fileName == "charts/q.svg")
    let line = try #require(chart.lines.first)
    #expect(line.points.map(\.time) == [2022.25, 2023, 2023.5, 2025])
    #expect(line.points.map(\.probability) == [0.05, 0.25, 0.5, 0.75])
    #expect(line.points.map { $0.standardError == nil } == [true, false, true, false])
  }

  @Test("of further readings only the first scenario's are drawn, by what they read")
  func readings() throws {
    guard case .crossing(let chart) = try #require(charts(crossing).all.first) else { return }
    #expect(chart.lines.map(\.label.english) == ["base", "other", "as end"])
    #expect(chart.lines.last?.label.chinese == "按期末")
  }

  @Test("scenarios whose lines lie on each other share one, which names them all")
  func merged() throws {
    var result = ChartSample.run(series: [])
    result.naming = Naming(
      scenarios: [
        "base": Translated(english: "As it is", chinese: "现状"),
        "more": Translated(english: "More of it", chinese: "更多"),
      ])
    result.answers = ["base", "other", "more"].flatMap { name in
      let odds = name == "other" ? 0.5 : 0.75
      return [
        row("probability", 0.25, at: "2022-12", scenario: ScenarioName(name)),
        row("probability", odds, at: "2024-12", scenario: ScenarioName(name)),
        row("date_q0.05", 2022.25, scenario: ScenarioName(name)),
      ]
    }
    guard case .crossing(let chart) = try #require(RunCharts(result).all.first) else {
      Issue.record("no crossing chart")
      return
    }
    #expect(
      chart.lines.map(\.label) == [Phrase("As it is +1", "现状等 2 个"), Phrase("other", "other")])
    #expect(chart.ends == Phrase("As it is, More of it 75%; other 50%", "现状、更多 75%；other 50%"))
  }

  @Test(
    "a sweep's chart says how many of its lines are not drawn",
    arguments: [(8, 8, false), (9, 8, true), (30, 8, true)])
  func manyLines(scenarios: Int, drawn: Int, saysSo: Bool) throws {
    var result = PictureSample.result()
    result.sweep = PictureSample.sweep((0..<scenarios).map { ScenarioName("s\($0)") })
    guard
      case .sweep(let chart) = try #require(
        RunCharts(result).asked([.sweep(question: "takes", against: "price")]).first)
    else {
      Issue.record("no chart of a sweep")
      return
    }
    #expect(chart.lines.count == drawn)
    let words = "first \(drawn) of \(scenarios) lines"
    #expect(chart.reading.english.contains(words) == saysSo)
    #expect(chart.subtitle.contains(words) == saysSo)
    #expect(chart.reading.chinese.contains("\(scenarios) 条线") == saysSo)
  }

  @Test("a tornado's bars are the longest first, at the last date, around the median")
  func tornado() throws {
    let unit = "people"
    let answers =
      [row("q0.5", 50, at: "2023", question: "m", of: "a", unit: unit)]
      + ["2022", "2023"].flatMap { year in
        [
          row("low(x)", 45, at: year, of: "a", unit: unit),
          row("high(x)", 52, at: year, of: "a", unit: unit),
          row("low(视频号)", 70, at: year, of: "a", unit: unit),
          row("high(视频号)", 30, at: year, of: "a", unit: unit),
        ]
      }
    guard case .tornado(let chart) = try #require(charts(answers).all.first) else { return }
    #expect(chart.at == "2023")
    #expect(chart.middle == 50)
    #expect(chart.bars.map(\.input.english) == ["视频号", "x"])
    #expect(chart.unit == unit)
  }

  @Test("shares are bars from zero with their errors, and totals where there are such")
  func shares() throws {
    let answers = [
      row("first(x)", 0.2, at: "2023", error: 0.01), row("total(x)", 0.4, at: "2023", error: 0.02),
      row("first(y)", 0.5, at: "2023", error: 0.03), row("total(y)", 0.7, at: "2023", error: 0.02),
    ]
    guard case .tornado(let chart) = try #require(charts(answers).all.first) else { return }
    #expect(chart.unit == nil)
    #expect(chart.bars.map(\.input.english) == ["y", "x"])
    #expect(chart.bars.map(\.high) == [0.5, 0.2])
    #expect(chart.bars.map(\.standardError) == [0.03, 0.01])
    #expect(chart.bars.map(\.total) == [0.7, 0.4])
  }

  @Test("a cell's chart is drawn once, under a name of its own, and nowhere else")
  func cells() throws {
    let request = ChartRequest.fan(of: "channels", scenarios: ["base"])
    var run = ChartSample.result
    run.cells = [.chart(request), .chart(.crossing(question: "none"))]
    let drawn = RunCharts(run)
    #expect(
      drawn.all.map(\.fileName) == [
        "charts/dau.svg", "charts/minutes.svg", "charts/channels-base.svg",
      ])
    #expect(drawn.besides.map(\.fileName) == ["charts/dau.svg", "charts/minutes.svg"])
    #expect(drawn.chart(request)?.fileName == "charts/channels-base.svg")
    #expect(drawn.chart(.crossing(question: "none")) == nil)
  }

  @Test(
    "no two texts touch and none is cut, wide or narrow, however many bars or lines there are",
    arguments: 1...12)
  func texts(count: Int) throws {
    let inputs = (0..<count).map { "input number \($0) 视频号" }
    let bars = inputs.enumerated().flatMap { index, input in
      [
        row("low(\(input))", 4e8 - 1e7 * Double(index), at: "2023", of: "a"),
        row("high(\(input))", 7.123e8 + 1e7 * Double(index), at: "2023", of: "a"),
      ]
    }
    let lines = inputs.enumerated().flatMap { index, input in
      let name = ScenarioName(input)
      let odds = 0.25 + 0.01 * Double(index)
      return [
        row("probability", odds, at: "2022-12", scenario: name, question: "when"),
        row("date_q0.5", 2022.2, scenario: name, question: "when"),
      ]
    }
    let frames = [
      (ChartFrame(title: "Title", subtitle: "", size: .wide), 22.0),
      (ChartFrame(title: "Title", subtitle: "", size: .narrow), 15.0),
    ]
    for (frame, letters) in frames {
      let others = PictureSample.charts(named: String(repeating: "名", count: count))
      for chart in charts(bars).all + charts(lines).all + others {
        let svg = chart.drawn.svg(in: frame)
        let boxes = TextBox.all(in: SVGReading(svg), letters: letters)
        #expect(boxes.count > 3)
        for (index, box) in boxes.enumerated() {
          #expect(box.left >= 0 && box.right <= frame.size.width, "\(box.text)")
          for other in boxes[..<index] {
            #expect(!box.touches(other), "\(box.text), \(other.text)")
          }
        }
      }
    }
  }

  @Test(
    "round marks hold every value and are few",
    arguments: [
      [0.0, 1], [-5.5, 1e9], [3, 3], [0, 0], [1e-9, 2e-9], [-2, -1], [.nan, .infinity, 1],
      [4.2e8, 8.3e8],
    ])
  func ticks(values: [Double]) {
    let axis = RoundTicks(holding: values, atMost: 5)
    for value in values where value.isFinite { #expect(axis.domain.contains(value)) }
    #expect((2...7).contains(axis.ticks.count))
    #expect(axis.ticks == axis.ticks.sorted())
    #expect(axis.ticks.allSatisfy(axis.domain.contains))
  }
}
