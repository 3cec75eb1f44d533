import OgiveEvidence
import OgiveScenarios
import Testing

@testable import OgiveReports

@Suite("Answers under their questions' titles")
struct AnswerGroupTests {
  private static let english = NumberStyle(.english)

  private static func row(
    _ question: String, _ scenario: ScenarioName = "base", of: String = "users", at: String,
    _ value: Double
  ) -> AnswerRow {
    AnswerRow(
      question: question, scenario: scenario, of: of, at: at, statistic: "probability",
      value: value,
      standardError: nil, unit: "1")
  }

  private func result(_ answers: [AnswerRow], titled: Bool = true) -> RunResult {
    var result = Sample.result
    result.answers = answers
    let title = Translated(english: "When it happens", chinese: "何时发生")
    result.naming = titled ? Naming(questions: ["when": title]) : Naming()
    return result
  }

  private func groups(_ result: RunResult) -> [AnswerGroup] {
    AnswerGroup.all(Answer.grouped(result.answers), naming: result.naming)
  }

  private static let dates = [
    row("when", at: "2022-12", 0.25), row("when", at: "2023-12", 0.5),
  ]

  @Test("several dates of one titled figure share a line, without its code and without a word")
  func oneLine() throws {
    let group = try #require(groups(result(Self.dates)).first)
    #expect(group.isOneLine && group.heading == Phrase("When it happens", "何时发生"))
    let sentences = group.answers.map { group.sentence($0, style: Self.english) }
    #expect(sentences == ["2022-12: 25%", "2023-12: 50%"])
  }

  @Test("without a title each answer says what it is about")
  func untitled() throws {
    let group = try #require(groups(result(Self.dates, titled: false)).first)
    #expect(!group.isOneLine && group.heading.english == "when")
    let sentences = group.answers.map { group.sentence($0, style: Self.english) }
    #expect(sentences[0] == "users at 2022-12: probability 25%")
  }

  @Test("several figures under one title each keep their name")
  func severalFigures() throws {
    let rows = [Self.row("when", at: "2022", 0.25), Self.row("when", of: "more", at: "2022", 0.5)]
    let group = try #require(groups(result(rows)).first)
    #expect(!group.isOneLine)
    #expect(group.sentence(group.answers[1], style: Self.english) == "more at 2022: 50%")
  }

  @Test("the odds elsewhere are told reading by reading")
  func elsewhere() {
    let readings = [ChosenReading("users-2021", as: .average)]
    let reading =
      "<span lang=\"en\"><bdi>users-2021 as average</bdi></span>"
      + "<span lang=\"zh\"><bdi>users-2021 按平均</bdi></span>"
    let rows = [
      Self.row("when", at: "2022", 0.25), Self.row("when", "more", at: "2022", 0.5),
      Self.row("when", ScenarioName("base", readings: readings), at: "2022", 0.75),
      Self.row("when", ScenarioName("more", readings: readings), at: "2022", 0.875),
    ]
    let page = HTMLReport(result(rows)).text
    let words = page.components { $0.contains("class=\"elsewhere\"") }
    let first = words.first ?? ""
    #expect(first.contains("<bdi>more</bdi> 50%"))
    #expect(first.contains(reading) && first.contains("<bdi>base</bdi> 75%"))
    #expect(first.contains("<bdi>more</bdi> 87.5%"))
    // Scenarios and readings are chosen apart: four answers, two buttons of each kind.
    #expect(page.contains("id=\"reading-1\"") && !page.contains("id=\"reading-2\""))
    #expect(page.contains("id=\"scenario-1\"") && !page.contains("id=\"scenario-2\""))
    #expect(
      page.contains(
        ":root:has(.scenarios):not(:has(#scenario-1:checked)) .of-3,"
          + ":root:has(.readings):not(:has(#reading-1:checked)) .of-3{display:none}"))
  }

  @Test(
    "tables name a scenario with how the facts are read in it",
    arguments: [
      ([], "base"), ([ChosenReading("a", as: .average)], "base (a as average)"),
      (
        [ChosenReading("a", as: .end), ChosenReading("b", as: .firstPassage)],
        "base (a as end, b as first-passage)"
      ),
    ] as [([ChosenReading], String)])
  func names(readings: [ChosenReading], name: String) {
    #expect(ScenarioName("base", readings: readings).description == name)
  }

  @Test("a verdict on a titled question spares the question's name in both languages")
  func verdicts() throws {
    var result = result(Self.dates)
    result.verdicts = [
      VerdictRow(
        series: "", readings: [], curve: "", code: "reading_outweighs_curve", facts: ["f"],
        sentence: "when by 2022-12 is 10% to 20% by how f is read",
        figures: ["when", "2022-12", "10%", "20%"])
    ]
    let told = try #require(VerdictSentences(result).all.first)
    #expect(told.subject.english == "When it happens")
    #expect(told.sentence.english == "by 2022-12 10% to 20% by how f is read.")
    #expect(told.sentence.chinese.hasPrefix("截至 2022-12 随 f 的读法在 10% 到 20% 之间"))
  }
}

extension String {
  /// The lines of which something holds.
  fileprivate func components(_ isWanted: (Substring) -> Bool) -> [Substring] {
    split(separator: "\n").filter(isWanted)
  }
}
