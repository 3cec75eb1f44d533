import Foundation
import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("The list of blocks is the reference")
struct SchemaTests {
  static let keys = ScenarioSchema.sections.map(\.key.name)
  static let questions = QuestionCatalog.all.map { $0.card.key }

  @Test(
    "schema/ogive-1.json is what the list makes (OGIVE_REFRESH_GOLDEN=1 swift test refreshes it)")
  func checkedIn() throws {
    try Golden.expect(ScenarioSchema.json, matches: "schema/ogive-1.json")
  }

  @Test("every block is a property with a description, and the required ones are required")
  func structure() throws {
    let data = Data(ScenarioSchema.json.utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(Self.keys))
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    #expect(root["additionalProperties"] as? Bool == false)
    let required = ScenarioSchema.sections.filter(\.key.isRequired).map(\.key.name)
    #expect(root["required"] as? [String] == required)
  }

  @Test("the example of every block is read without a mistake", arguments: keys)
  func example(_ key: String) throws {
    let section = try #require(ScenarioSchema.sections.first { $0.key.name == key })
    let outcome = YAMLReader(file: "example").read(section.example)
    #expect(outcome.diagnostics.isEmpty)
    guard case .map(let entries) = try #require(outcome.root).content else {
      Issue.record("no map")
      return
    }
    #expect(entries.map(\.key) == [key])
    var draft = ScenarioDraft(reading: "", path: "example")
    var decoder = NodeDecoder()
    section.decode(entries[0].value, into: &draft, with: &decoder)
    #expect(decoder.diagnostics.isEmpty)
  }

  @Test("the examples together are a file")
  func together() throws {
    let text = ScenarioSchema.sections.map(\.example).joined()
    let book = try SmallBook.flagship()
    do throws(DiagnosticError) {
      _ = try ScenarioDraft(reading: text, path: "f").checked(against: book)
    } catch {
      Issue.record("\(DiagnosticFormat.full.text(of: error.diagnostics, sources: ["f": text]))")
    }
  }

  @Test("the example of every question asks that question", arguments: questions)
  func question(_ key: String) throws {
    let kind = try #require(QuestionCatalog.all.first { $0.card.key == key })
    let text = try Repository.text("Tests/Fixtures/scenarios/ok_small.yaml")
    let file = try ScenarioDraft(reading: "\(text)ask:\n  \(kind.card.example)\n", path: "f")
      .checked(against: SmallBook.book())
    #expect(file.questions.count == 1)
    #expect(file.questions.allSatisfy { type(of: $0.question) == kind })
    #expect(file.scenarios[0].programs[0].count == file.questions[0].question.uses.count)
  }

  @Test("each block has one file in Sections, and each file is in the list")
  func files() throws {
    let folder = Repository.root.appending(path: "Sources/OgiveScenarios/Sections").path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("Section.swift") && $0 != "ScenarioSection.swift" }
    let listed = ScenarioSchema.sections.map { "\(type(of: $0)).swift" }
    #expect(Set(files) == Set(listed))
  }

  @Test("no key is a word that YAML 1.1 reads as true or false")
  func mangled() {
    let keys =
      Self.keys + QuestionCatalog.all.flatMap { $0.card.keys.map(\.name) }
      + EventReader.keys.map(\.name)
    #expect(keys.allSatisfy { !["on", "off", "yes", "no", "y", "n"].contains($0) })
  }
}
