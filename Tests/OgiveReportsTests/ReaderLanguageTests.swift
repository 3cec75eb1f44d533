import OgiveEvidence
import OgiveText
import Testing

@testable import OgiveReports
@testable import OgiveScenarios

@Suite("What readers of each language get")
struct ReaderLanguageTests {
  private static let answer = ProsePiece.value(.number(2.8e8, unit: "person"), of: "users")

  /// A run of these cells alone.
  private func result(_ cells: CellResult...) -> RunResult {
    var result = Sample.result
    result.cells = cells
    return result
  }

  private var both: CellResult {
    .text(
      Translated([
        "en": [.words("There are "), Self.answer], "zh": [.words("用户有 "), Self.answer],
      ]))
  }

  @Test("a page holds the prose of both languages, each with its own numbers")
  func page() {
    let page = HTMLReport(result(both)).text
    #expect(
      page.contains("<div class=\"prose\" lang=\"en\"><p>There are 280M people</p>\n</div>"))
    #expect(page.contains("<div class=\"prose\" lang=\"zh\"><p>用户有 2.8亿人</p>\n</div>"))
  }

  @Test("prose that is written once is shown to all, with the numbers of both languages")
  func once() {
    let page = HTMLReport(result(.text(Translated(forAll: [.words("All: "), Self.answer])))).text
    #expect(
      page.contains(
        "<div class=\"prose\"><p>All: <span lang=\"en\">280M people</span>"
          + "<span lang=\"zh\">2.8亿人</span></p>\n</div>"))
  }

  @Test("Markdown and Jupyter have one language after the other")
  func documents() {
    #expect(
      MarkdownReport(result(both)).text.contains("\nThere are 280M people\n\n用户有 2.8亿人\n"))
    let notebook = NotebookExport(result(both)).text
    #expect(notebook.contains("There are 280M people\\n") && notebook.contains("用户有 2.8亿人"))
  }

  @Test("answers are told under the titles of their questions")
  func titles() {
    var result = Sample.result
    let title = Translated(english: "Is it <so>?", chinese: "是吗")
    result.naming = Naming(questions: ["target": title])
    #expect(MarkdownReport(result).text.contains("- **Is it &lt;so&gt;?**: 38.2% ± 0.8%"))
    #expect(
      HTMLReport(result).text.contains(
        "<strong><span lang=\"en\"><bdi>Is it &lt;so&gt;?</bdi></span><span lang=\"zh\"><bdi>是吗</bdi>"
      ))
  }

  @Test("a terminal shows one language")
  func terminal() {
    let english = TerminalReport(result(both), terminal: .plain).text
    #expect(english.contains("There are 280M people") && !english.contains("用户有"))
    let chinese = TerminalReport(result(both), terminal: .plain, style: NumberStyle(.chinese)).text
    #expect(chinese.contains("用户有 2.8亿人") && !chinese.contains("There are"))
  }

  @Test(
    "a distribution is told by its figures",
    arguments: [
      (
        .lognormal(p10: 4.5e8, p90: 9e8), "people/day", false,
        "lognormal: p10 450M, p90 900M people/day", "对数正态：p10 4.5亿，p90 9亿人/日"
      ),
      (.normal(p10: 0.3, p90: 0.6), "1", true, "normal: p10 30%, p90 60%", "正态：p10 30%，p90 60%"),
      (
        .uniform(min: 0.001, max: 0.01), "1/month", true, "uniform: min 0.1%, max 1%/month",
        "均匀：最小 0.1%，最大 1%/月"
      ),
      (
        .triangular(min: 1, mode: 2, max: 3), "account/person/month", true,
        "triangular: min 1, mode 2, max 3 accounts/person/month",
        "三角：最小 1，最可能 2，最大 3个账号/人/月"
      ),
      (.halfnormal(sd: 0.3), "1", false, "half-normal: sd 0.3", "半正态：标准差 0.3"),
      (.constant(9), "CNY/order", false, "9 CNY/order", "9元/单"),
      (
        .discrete([.init(value: 1, probability: 0.5), .init(value: 2, probability: 0.5)]), "bean",
        false, "one of: 1, 2 beans", "其一：1，2个微信豆"
      ),
    ] as [(Distribution, String, Bool, String, String)])
  func distributions(
    distribution: Distribution, unit: String, isShare: Bool, english: String, chinese: String
  ) {
    let cell = TableContent.Cell.distribution(distribution, unit: unit, isShare: isShare)
    #expect(cell.text(style: NumberStyle(.english)) == english)
    #expect(cell.text(style: NumberStyle(.chinese)) == chinese)
  }

  @Test(
    "a fact is quoted as published, in the magnitudes of each language",
    arguments: [
      (">", "5亿", "person", "more than 500M people", "超过 5亿人"),
      ("=", "12.68亿", "person", "1.268B people", "12.68亿人"),
      ("~", "34.96分钟", "min/person/day", "about 34.96 min/person/day", "约 34.96分钟/人/日"),
      ("<", "4000万", "person", "less than 40M people", "不到 4000万人"),
      ("..", "5万..100万", "view", "50,000–1M views", "5万–100万次播放"),
      ("ratio", "+79%", "1", "+79%", "+79%"), ("=", "74%", "1", "74%", "74%"),
      ("text", "1:2:10", "", "1:2:10", "1:2:10"),
    ])
  func facts(relation: String, published: String, unit: String, english: String, chinese: String)
    throws
  {
    let versus = relation == "ratio" ? "2020" : ""
    let row =
      "a,channels,anything,,2021,end,\(relation),\(published),\(unit),\(versus),s,,,fit,,"
    let head =
      "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use,locator,note"
    let book = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", bytes: Array("\(head)\n\(row)\n".utf8))],
      sources: [
        InputFile(
          path: "s.csv",
          bytes: Array("id,title,producer,published,url,kind\ns,S,P,2022,,press\n".utf8))
      ])
    let fact = try #require(book.fact("a"))
    #expect(fact.text(style: NumberStyle(.english)) == english)
    #expect(fact.text(style: NumberStyle(.chinese)) == chinese)
    var result = result(.text(Translated(forAll: [.fact(fact)])))
    #expect(MarkdownReport(result).text.contains(english.replacing("~", with: "\\~")))
    result.sources = [
      SourceRow(id: "other", title: "", producer: "", published: "", address: nil),
      SourceRow(id: "s", title: "S", producer: "P", published: "2022", address: nil),
    ]
    #expect(HTMLReport(result).text.contains("<a href=\"#source-1\" title=\"a\">"))
  }

  @Test(
    "verdicts say the same in Chinese with the same numbers, and stay English where they are not known",
    arguments: [
      ("capacity_not_identified", ["1.05"], [], "容量无法确定：事实允许它取最近水平 1.05 倍以上的任何值"),
      ("capacity_not_identified", [], [], "容量无法确定：仅凭事实看不到增长的尽头"),
      ("capacity_identified", [], ["a", "b"], "容量可以确定，主要依据 a、b"),
      ("capacity_identified", [], [], "容量由全部事实共同确定"),
      ("effect_not_identified", ["a.on.b", "95%"], [], "无法确定 a.on.b：后验宽度为先验的 95%"),
      ("facts_in_conflict", [], ["a"], "从其他事实无法预料 a"),
      ("unconverged", ["R-hat 1.2"], [], "抽样不可靠：R-hat 1.2"),
      ("beliefs_in_conflict", ["capacity"], [], "事实与对 capacity 的假设相矛盾"),
      ("facts_not_followed", ["4.4"], [], "按假设的曲线跟不上事实：事实通常与它相差 4.4 倍"),
      ("holdout_coverage", ["90%"], [], "事实太少，不能隐去四分之一：90% 区间是否可靠无从得知"),
      (
        "holdout_coverage", ["2", "3", "90%"], ["a"],
        "隐去的 3 个事实中有 2 个落在其余事实所拟合的 90% 区间内"
      ),
      (
        "reading_outweighs_curve", ["q", "2022-12", "1.0%", "3.3%"], ["a"],
        "q 截至 2022-12 随 a 的读法在 1.0% 到 3.3% 之间"
      ),
      (
        "curve_outweighs_reading", ["q", "", "1.0%", "3.3%", "0.0%", "9.0%"], ["a"],
        "q 随 a 的读法在 1.0% 到 3.3% 之间，随所拟合的曲线在 0.0% 到 9.0% 之间：曲线影响更大"
      ),
      ("new_code", ["1"], ["a"], "in English"),
    ] as [(String, [String], [String], String)])
  func verdicts(code: String, figures: [String], facts: [String], chinese: String) {
    let row = VerdictRow(
      series: "s", readings: [], curve: "bass", code: code, facts: facts, sentence: "in English",
      figures: figures)
    #expect(VerdictWords.chinese(row) == chinese)
    var result = Sample.result
    result.verdicts = [row]
    let all = VerdictSentences(result).all
    #expect(all.map(\.sentence) == [Phrase("in English (bass).", "\(chinese)（bass）。")])
  }

  @Test("checks say the same in Chinese with the same numbers")
  func checks() {
    let row = { (check: String, held: Double, failsAt: String) in
      CheckRow(
        check: check, scenario: "base", that: "a > b", level: "error", held: held, failsAt: failsAt)
    }
    let failing = CheckSentences(
      rows: [
        row("some", 0.251, "2022-12-31"), row("never", 0, ""), row("good", 1, ""),
      ], naming: Naming())
    #expect(
      failing.all.map(\.chinese) == [
        "错误：some 在情景 base 中不成立：只有 25% 的抽样满足 a > b，最早在 2022-12-31",
        "错误：never 在情景 base 中不成立：没有抽样满足 a > b", "3 项中有 1 项处处成立",
      ])
    var whole = row("together", 0, "2022-12-31")
    whole.that = "p95(a) < 3B"
    let together = CheckSentences(rows: [whole], naming: Naming()).all
    #expect(
      together.first
        == Phrase(
          "error: together does not hold in base: not p95(a) < 3B, first at 2022-12-31",
          "错误：together 在情景 base 中不成立：并非 p95(a) < 3B，最早在 2022-12-31"))
    #expect(
      CheckSentences(rows: [row("good", 1, "")], naming: Naming()).all.map(\.chinese) == [
        "good 在所有情景中都成立"
      ])
  }
}
