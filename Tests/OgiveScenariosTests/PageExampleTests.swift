import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("The example of the design, with the evidence that ships")
struct PageExampleTests {
  private static let path = "Tests/Fixtures/page/example.yaml"

  private func file() throws -> ScenarioFile {
    let text = try Repository.text(Self.path)
    let draft = ScenarioDraft(reading: text, path: Self.path)
    do {
      return try draft.checked(against: SmallBook.flagship())
    } catch let error as DiagnosticError {
      Issue.record(
        "\(DiagnosticFormat.full.text(of: error.diagnostics, sources: [Self.path: text]))")
      throw error
    }
  }

  @Test("every block of it means something")
  func means() throws {
    let file = try file()
    #expect(file.series.count == 4 && file.stocks.count == 1 && file.definitions.count == 4)
    #expect(file.scenarios.map(\.name.value) == ["base", "concerts", "machine-feed", "no-overlap"])
    #expect(file.questions.count == 6 && file.checks.count == 2)
    #expect(file.sweep.map(\.name) == ["feed", "inputs"])
  }

  @Test("its sweep has a row for each place of the axes that concern a scenario, for both readings")
  func sweep() throws {
    let runner = Runner(try file(), evidence: try SmallBook.flagship())
    // The design's 1024 points in three scenarios, and for each of three feeds in machine-feed.
    #expect(runner.sweepCount == 2 * (3 * 1024 + 3 * 1024))
  }
}
