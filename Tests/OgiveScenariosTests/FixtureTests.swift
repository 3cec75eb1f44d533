import Foundation
import OgiveEvidence
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@Suite("Every faulty file is reported as its fixture says")
struct FixtureTests {
  private static let folder = "Tests/Fixtures/scenarios"

  /// The names of the fixtures, without their ending.
  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: folder).path())
    return (all ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("a fixture", arguments: names)
  func fixture(_ name: String) throws {
    let path = "\(name).yaml"
    let text = try Repository.text("\(Self.folder)/\(path)")
    let draft = ScenarioDraft(reading: text, path: path)
    let book = try SmallBook.book()
    do throws(DiagnosticError) {
      _ = try draft.checked(against: book)
      #expect(name.hasPrefix("ok_"))
    } catch {
      #expect(name.hasPrefix("error_"))
      let rendered = DiagnosticFormat.full.text(of: error.diagnostics, sources: [path: text])
      try Golden.expect(rendered, matches: "\(Self.folder)/\(name).txt")
    }
  }

  @Test("there are fixtures of both outcomes")
  func outcomes() {
    #expect(Self.names.contains { $0.hasPrefix("ok_") })
    #expect(Self.names.count { $0.hasPrefix("error_") } > 20)
  }
}
