import Foundation
import OgiveReports
import OgiveText
import Testing

@Suite("Mistakes for programs")
struct MistakeReportTests {
  private static let mistakes = [
    Diagnostic(
      .unknownParameter, "unknown parameter 'a<b'",
      at: SourceLocation(file: "my file.yaml", line: 4, column: 3, length: 5),
      notes: ["did you mean 'ab'?"]),
    Diagnostic(
      .noEffect, "this event does nothing",
      at: SourceLocation(file: "sound.yaml", line: 2, column: 1), severity: .warning),
    Diagnostic(.unreadableFile, "cannot read 'x'", at: nil),
  ]
  private static let report = MistakeReport(
    of: ["my file.yaml", "sound.yaml"], diagnostics: mistakes)

  @Test("JUnit has a case for each file, and one for what has no place; a warning is no failure")
  func junit() throws {
    let text = Self.report.junit
    #expect(text.contains(#"tests="3" failures="2""#))
    #expect(text.contains(#"name="sound.yaml"/>"#))
    #expect(text.contains("my file.yaml:4:3: error[E207]: unknown parameter &#39;a&lt;b&#39;"))
    let document = SVGReading(text)
    #expect(document.isWellFormed && document.elements.count { $0.name == "testcase" } == 3)
  }

  @Test("SARIF names the code, the level and the place, with a path that is a reference")
  func sarif() throws {
    let document = try JSONSerialization.jsonObject(with: Data(Self.report.sarif.text.utf8))
    let log = try #require(document as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["E207", "E216", "E101"])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "error"])
    let place = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: Any])
    #expect(artifact["uri"] as? String == "my%20file.yaml")
    #expect(
      physical["region"] as? [String: Int] == ["startLine": 4, "startColumn": 3, "endColumn": 8])
    #expect(results[2]["locations"] == nil)
    let tool = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(tool["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["E101", "E207", "E216"])
  }
}
