import OgiveEvidence
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveReports

@Suite("Fan charts")
struct FanChartTests {
  @Test("series of one metric and unit share a chart, and every chart is as it always was")
  func golden() throws {
    let charts = FanChart.all(of: ChartSample.result)
    #expect(charts.map(\.fileName) == ["charts/dau.svg", "charts/minutes.svg"])
    for chart in charts {
      try Golden.expect(chart.svg, matches: "Tests/OgiveReportsTests/Golden/\(chart.fileName)")
    }
  }

  @Test("the results folder holds the charts, and the report shows them after the answers")
  func files() async throws {
    let files = await ResultFile.all(of: ChartSample.result)
    #expect(files.map(\.name) == files.map(\.name).sorted())
    let report = try #require(files.first { $0.name == "report.md" }?.text)
    #expect(
      report.contains(
        """
        ![Fan chart of dau in people/day, scenario base, known by 2022-04-30; by 2022-12-31 the \
        medians are channels 540M (90%: 403M–723.6M), douyin 810M (90%: 604.5M–1.085B)]\
        (charts/dau.svg)

        """))
  }

  @Test(
    "each fact is drawn as what it is",
    arguments: [
      ("point", ["mark"]), ("average", ["mark"]), ("more", ["stem", "head", "mark"]),
      ("less", ["stem", "head", "mark"]), ("between", ["stem", "stem", "stem"]),
      ("quote", ["hollow"]), ("again", nil), ("ratio", nil), ("early", nil),
    ] as [(String, [String]?)])
  func facts(id: String, styles: [String]?) throws {
    let chart = try #require(FanChart.all(of: ChartSample.result).first)
    #expect(SVGReading(chart.svg).styles(ofTitle: id + ":") == styles)
  }

  @Test("arrows rise from what is more than a figure and fall from what is less")
  func arrows() throws {
    let marks = ChartSample.facts.compactMap(FactMark.init)
    #expect(marks.first { $0.text.hasPrefix("more") }?.direction == .above)
    #expect(marks.first { $0.text.hasPrefix("less") }?.direction == .below)
    var canvas = SVGCanvas()
    canvas.arrow(from: ChartPoint(x: 10, y: 100), .above)
    #expect(canvas.text.hasSuffix("d=\"M3.5 81L16.5 81L10 70Z\"/>\n"))
  }

  @Test("an average lies over its period, and an instant within a period in its middle")
  func spans() throws {
    let marks = ChartSample.facts.compactMap(FactMark.init)
    func span(_ id: String) -> ClosedRange<Double>? {
      marks.first { $0.text.hasPrefix(id + ":") }?.span
    }
    #expect(span("average") == 2022...(2022 + 90.0 / 365))
    #expect(span("point") == 2022...2022)
    #expect(span("less") == 2022...2022)
    let middle = 2022 + (31 + 14.0) / 365
    #expect(abs((span("more")?.lowerBound ?? 0) - middle) < 1e-9)
    #expect(span("more")?.lowerBound == span("more")?.upperBound)
  }

  @Test("a first step of which next to nothing is known does not squash the picture")
  func cap() throws {
    let chart = try #require(FanChart.all(of: ChartSample.result).first)
    let widest = chart.series.compactMap { $0.points.first?.values.last }.max() ?? 0
    let median = chart.series.flatMap(\.points).map(\.median).max() ?? 0
    #expect(widest > 10 * median)
    #expect(median < chart.highest && chart.highest <= 2 * median)
  }

  @Test("a fact far above everything is left out unless it was fitted")
  func farAbove() throws {
    for (status, isDrawn) in [(FactStatus.leftOut(.use(.quote)), false), (.fitted, true)] {
      let fact = ChartSample.fact("far", "end", "2022-06", "=", "9B", 9e9...9e9, status: status)
      let run = ChartSample.run(series: ChartSample.result.series, evidence: [fact])
      let chart = try #require(FanChart.all(of: run).first)
      #expect((SVGReading(chart.svg).styles(ofTitle: "far:") != nil) == isDrawn)
    }
  }

  @Test("nothing that a scenario file says becomes markup")
  func hostile() throws {
    let bad = "</text><script>alert(1)</script> \"'&amp; ]]> \u{1B}\u{0}\u{FFFE}\u{202E} 视频号"
    let run = ChartSample.run(
      series: [SeriesHeading(name: bad, target: bad, unit: bad)], title: bad,
      scenario: ScenarioName(bad),
      evidence: [ChartSample.fact(bad, "end", "2022-03", "=", bad, 3e8...3e8, of: bad)])
    let chart = try #require(FanChart.all(of: run).first)
    let reading = SVGReading(chart.svg)
    #expect(reading.isWellFormed)
    #expect(
      Set(reading.elements.map(\.name))
        == ["svg", "style", "rect", "path", "circle", "text", "title", "g"])
    #expect(reading.elements[0].attributes["aria-label"]?.contains("<script>alert(1)") == true)
    #expect(
      reading.elements.contains { $0.name == "title" && $0.text.hasPrefix("</text><script>") })
    #expect(chart.fileName.wholeMatch(of: /charts\/[a-z0-9_-]+\.svg/) != nil)
    #expect(!MarkdownReport(run).text.contains("<script>"))
  }

  @Test("two metrics never share a file")
  func fileNames() {
    let run = ChartSample.run(series: [
      SeriesHeading(name: "a", target: "../../dau", unit: "1"),
      SeriesHeading(name: "b", target: "------DAU", unit: "1"),
      SeriesHeading(name: "c", target: "------DAU", unit: "min"),
    ])
    #expect(
      FanChart.all(of: run).map(\.fileName) == [
        "charts/------dau.svg", "charts/------dau-2.svg", "charts/------dau-3.svg",
      ])
  }

  @Test("without projections there is no chart")
  func nothing() {
    #expect(FanChart.all(of: Sample.result).isEmpty)
    #expect(FanChart.all(of: ChartSample.run(series: [])).isEmpty)
  }

  @Test("no two texts of a chart touch, however many series it has", arguments: 1...9)
  func texts(count: Int) throws {
    let names = (0..<count).map { "series number \($0)" }
    let run = ChartSample.run(
      series: names.map { SeriesHeading(name: $0, target: "dau", unit: "people/day") },
      title: "A question that is rather long, so that it takes the two lines that it may have")
    let chart = try #require(FanChart.all(of: run).first)
    let boxes = TextBox.all(in: SVGReading(chart.svg))
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= ChartSize.wide.width, "\(box.text)")
      for other in boxes[..<index] { #expect(!box.touches(other), "\(box.text), \(other.text)") }
    }
  }
}
