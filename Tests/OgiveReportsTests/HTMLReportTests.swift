import OgiveScenarios
import OgiveText
import Testing

@testable import OgiveReports

@Suite("The report as a page")
struct HTMLReportTests {
  /// A page as an XML parser reads it: what it is styled by and its script left out.
  private func reading(_ page: String) -> SVGReading {
    let markup = page.replacing("<!doctype html>\n", with: "")
      .replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/<script>(.|\n)*<\/script>/, with: "<script></script>")
    return SVGReading(markup)
  }

  /// An element with the names of its attributes.
  private func shapes(_ page: String) -> [String] {
    reading(page).elements.map { "\($0.name) \($0.attributes.keys.sorted())" }
  }

  @Test("nothing that a file says becomes markup", arguments: HostileSample.strings)
  func hostile(text: String) {
    let page = HTMLReport(HostileSample.result(text), inputs: [HostileSample.input(text)]).text
    let plain = HostileSample.harmless(text)
    let harmless = HTMLReport(HostileSample.result(plain), inputs: [HostileSample.input(plain)])
      .text
    #expect(reading(page).isWellFormed)
    #expect(shapes(page) == shapes(harmless))
  }

  @Test("a page is small, has no address but the sources' and asks for nothing")
  func addresses() {
    let page = HTMLReport(ChartSample.result).text
    #expect(page.utf8.count < 1_000_000)
    for element in reading(page).elements {
      #expect(element.attributes["src"] == nil)
      #expect(element.name != "link")
      #expect(element.attributes["href"]?.hasPrefix("#") != false)
    }
  }

  @Test("every id is there once, and every link, label and name finds its own")
  func identities() {
    let elements = reading(HTMLReport(HostileSample.result("a")).text).elements
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    let wanted = elements.flatMap { element in
      [
        element.attributes["for"], element.attributes["aria-labelledby"],
        element.attributes["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil },
      ].compactMap { $0 }
    }
    #expect(!wanted.isEmpty)
    #expect(wanted.allSatisfy(ids.contains))
  }

  @Test("there is one heading of the first level, and no level is skipped")
  func headings() {
    let names = reading(HTMLReport(HostileSample.result("# a\n\n##### b")).text).elements
      .map(\.name).filter { ["h1", "h2", "h3", "h4", "h5", "h6"].contains($0) }
    let levels = names.compactMap { Int($0.dropFirst()) }
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(levels.first == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("the answer comes first, with its odds, in both languages")
  func headline() throws {
    let page = HTMLReport(Sample.result).text
    let odds = try #require(page.firstRange(of: "<span class=\"odds\">38.2%</span>"))
    let list = try #require(page.firstRange(of: "<ul class=\"answers\">"))
    #expect(odds.lowerBound < list.lowerBound)
    #expect(page.contains("<span lang=\"zh\">中位数 "))
    #expect(page.contains("5.103亿人/日"))
    #expect(page.contains("510.3M people/day"))
  }

  @Test("charts beyond the page's room are named instead")
  func room() {
    let run = ChartSample.run(series: ChartSample.result.series)
    var many = run
    many.forecast = (0..<40).flatMap { index in
      run.forecast.map { row in
        var copy = row
        copy.scenario = ScenarioName("scenario-\(index)")
        return copy
      }
    }
    many.cells = Array(
      repeating: .text(Translated(forAll: [.words(String(repeating: "a b ", count: 20_000))])),
      count: 6)
    let page = HTMLReport(many).text
    #expect(page.utf8.count < 1_000_000)
    #expect(page.contains("id=\"fan-0-0\""))
    #expect(!page.contains("id=\"fan-39-0\""))
    #expect(page.contains("scenario-39 are left out"))
  }

  @Test("a long table is cut, and says so")
  func longTable() {
    var run = Sample.result
    let row: [TableContent.Cell] = [.text("a"), .number(1, unit: "1")]
    run.cells = [
      .table(
        TableContent(caption: "", columns: ["a", "b"], rows: Array(repeating: row, count: 1000)))
    ]
    #expect(HTMLReport(run).text.contains("700 more rows are in the CSV files."))
  }

  @Test("a fan chart that a cell shows stands there for every scenario, and nowhere else")
  func chartsOnce() {
    var result = ChartSample.result
    let without = HTMLReport(result).text
    #expect(without.contains("<section id=\"charts\""))
    guard let metric = result.series.first?.target else {
      Issue.record("no series")
      return
    }
    result.cells = [.chart(.fan(of: metric, scenarios: []))]
    let page = HTMLReport(result).text
    let fans = { (text: String) in text.split(separator: "class=\"chart fan\"").count - 1 }
    #expect(fans(page) == fans(without) && fans(page) > 0)
    let ids = reading(page).elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    result.cells.append(result.cells[0])
    let twice = reading(HTMLReport(result).text).elements.compactMap { $0.attributes["id"] }
    #expect(twice.count == Set(twice).count)
  }

  @Test("where a cell lists the sources, the evidence does not list them again")
  func sourcesOnce() {
    var result = HostileSample.result("a")
    let before = HTMLReport(result).text
    result.cells.append(.sources(TableContent(caption: "Sources", columns: [], rows: [])))
    let after = HTMLReport(result).text
    for page in [before, after] {
      #expect(page.split(separator: "<ul class=\"sources\">").count == 2)
    }
  }
}
