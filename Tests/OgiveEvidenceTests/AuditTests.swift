import Foundation
import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@Suite struct AuditTests {
  @Test("every rule has something to say about its example", arguments: AuditCatalog.all.map(\.id))
  func examples(id: String) throws {
    let rule = try #require(AuditCatalog.all.first { $0.id == id })
    let book = try rule.example.book()
    let found = rule.findings(in: AuditIndex(of: book))
    #expect(!found.isEmpty)
    #expect(found.contains { $0.level == rule.level } || rule.level == .note)
    for finding in found {
      #expect(finding.rule == id)
      #expect(!finding.facts.isEmpty)
      #expect(finding.location != nil)
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
      #expect(!finding.arithmetic.isEmpty)
      #expect(!finding.suggestion.isEmpty)
    }
  }

  @Test("and nothing about its counter-example", arguments: AuditCatalog.all.map(\.id))
  func counterExamples(id: String) throws {
    let rule = try #require(AuditCatalog.all.first { $0.id == id })
    let book = try rule.counterExample.book()
    #expect(rule.findings(in: AuditIndex(of: book)).map(\.message) == [])
  }

  @Test("rules are in alphabetical order, each with a name of its own and an explanation")
  func catalogue() {
    let ids = AuditCatalog.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(
      AuditCatalog.all.allSatisfy { $0.explanation.count > 60 && $0.explanation.hasSuffix(".") })
  }

  @Test("every file of the folder of rules is in the catalogue")
  func folder() throws {
    let folder = Repository.root.appending(path: "Sources/OgiveEvidence/Audit/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let types = AuditCatalog.all.map { "\(type(of: $0)).swift" }
    #expect(files.sorted() == types.sorted())
  }

  @Test("findings do not depend on the order of rows")
  func rowOrder() throws {
    let book = try ShippedEvidence.book()
    let reversed = try ShippedEvidence.book { lines in
      lines.prefix(1) + lines.dropFirst().reversed()
    }
    func summary(_ book: EvidenceBook) -> [String] {
      book.audit().map { "\($0.level) \($0.message) \($0.arithmetic)" }.sorted()
    }
    #expect(summary(book) == summary(reversed))
  }

  @Test("facts that were not read from a file of a whole may repeat a fact of another file")
  func part() throws {
    let sources = try ShippedEvidence.file(ShippedEvidence.sources)
    let facts = try ShippedEvidence.file(ShippedEvidence.facts[0])
    let book = try EvidenceBook.read(facts: [facts], sources: [sources], isWhole: false)
    #expect(book.warnings.map(\.code) == [.unknownFact])
    #expect(book.warnings.map(\.severity) == [.warning])
    #expect(throws: DiagnosticError.self) {
      try EvidenceBook.read(facts: [facts], sources: [sources])
    }
  }
}
