import OgiveReports
import OgiveTestSupport
import Testing

@testable import OgiveWorkspace

@Suite("The list of notebooks in a folder")
struct ScenarioIndexFileTests {
  private let index = ScenarioIndex(
    [.init(slug: "a", file: "a.yaml", title: ["en": "A?"], report: "")], results: "../results")
  private let page = "# Mine\n\n\(ScenarioIndex.marks.start)\n\(ScenarioIndex.marks.end)\n"

  @Test("it is written once, and is then as it should be")
  func writing() throws {
    let scratch = try ScratchFolder()
    try scratch.write(page, to: "scenarios/README.md")
    let before = try #require(ScenarioIndexFile(in: scratch.path("scenarios")))
    #expect(!before.holds(index))
    #expect(try before.write(index))
    let after = try #require(ScenarioIndexFile(in: scratch.path("scenarios")))
    #expect(after.holds(index))
    #expect(try !after.write(index))
    #expect(try scratch.files()["scenarios/README.md"]?.hasPrefix("# Mine\n") == true)
  }

  @Test(
    "a folder without a page, or whose page has no marks, has no list",
    arguments: [nil, "# Mine\n"])
  func none(text: String?) throws {
    let scratch = try ScratchFolder()
    if let text { try scratch.write(text, to: "scenarios/README.md") }
    #expect(ScenarioIndexFile(in: scratch.path("scenarios")) == nil)
  }
}
