import OgiveEvidence
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@Suite("The scenario that ships")
struct FlagshipTests {
  private static let path = "scenarios/channels-vs-douyin.yaml"

  /// The checked file, its mistakes recorded as an issue.
  private func file() throws -> ScenarioFile {
    let text = try Repository.text(Self.path)
    let book = try SmallBook.flagship()
    do throws(DiagnosticError) {
      return try ScenarioDraft(reading: text, path: Self.path).checked(
        against: book)
    } catch {
      Issue.record(
        "\(DiagnosticFormat.full.text(of: error.diagnostics, sources: [Self.path: text]))")
      throw error
    }
  }

  @Test("reads without a mistake and says what issue 2 asks")
  func reads() throws {
    let file = try file()
    #expect(file.scenarios.map(\.name.value) == ["base", "concerts", "machine-feed"])
    #expect(file.time.steps.count == 60)
    #expect(file.evidence.asOf.value.description == "2022-04-30")
    #expect(file.seed == 20_220_401)
    #expect(file.title["zh"] == "视频号 2022 年底日活能达到 6 亿，并超过抖音吗？")
    #expect(file.warnings.isEmpty)
    #expect(file.units["minutes"]?.description == "min/person/day")
    #expect(file.selections["channels"]?.used.isEmpty == false)
    let pulse = try #require(file.scenarios[1].events.first)
    #expect(pulse.occurrences(before: 2023).count == 8)
  }
}
