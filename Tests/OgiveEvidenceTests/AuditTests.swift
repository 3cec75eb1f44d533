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

  private func findings(_ rule: String, _ rows: [String]) throws -> [AuditFinding] {
    let header =
      "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use"
    let book = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: ([header] + rows).joined(separator: "\n") + "\n")],
      sources: [
        InputFile(
          path: "s.csv", text: "id,title,producer,published,url,kind\ns,A,B,2024-12,,filing\n")
      ])
    return book.audit().filter { $0.rule == rule }
  }

  @Test(
    "a figure that stands out from both its neighbours is found, growth and another kind are not",
    arguments: [
      (["12M", "240M", "38M"], true), (["12M", "1e41", "38M"], true),
      (["12M", "400k", "38M"], true), (["12M", "0.04M", "380M"], true),
      (["1e300", "1", "2e300"], true), (["12M", "80M", "38M"], false),
      (["1M", "12M", "150M"], false), (["150M", "12M", "1M"], false),
      (["30M", "34M", "38M"], false),
    ])
  func slips(values: [String], isFound: Bool) throws {
    let rows = zip(2020..., values).map { "f\($0),x,dau,,\($0)-12,end,=,\($1),person,,s,,," }
    let found = try findings("magnitude-slip", rows)
    #expect(found.contains { $0.facts.first?.id == "f2021" } == isFound)
    let totals = ["2020,total", "2021-06,peak", "2022,total"]
    let mixed = zip(totals, values).map { "f\($0.prefix(4)),x,views,,\($0),=,\($1),view,,s,,," }
    if values == ["12M", "240M", "38M"] {
      #expect(try findings("magnitude-slip", mixed).isEmpty)
    }
  }

  @Test(
    "same_as of another time, metric or figure is found; a rounding and a part of the time are not",
    arguments: [
      ("dau,,2021-12,end,=,2.8亿", "they are about different times"),
      ("mau,,2020-12,end,=,2.8亿", "one is about x mau, the other about x dau"),
      ("dau,,2020-12,end,=,3.4亿", "the figures differ by more than rounding"),
      ("dau,,2020-12,end,=,284.9M", nil), ("dau,,2020-12,end,>,2.8亿", nil),
      ("dau,,2020,end,=,2.8亿", nil),
    ] as [(String, String?)])
  func repetitions(fact: String, reason: String?) throws {
    let rows = ["f,x,dau,,2020-12,end,=,2.8亿,person,,s,,,", "g,x,\(fact),person,,s,,f,"]
    let found = try findings("repetition-misfit", rows)
    #expect(
      found.map { $0.message.components(separatedBy: ": ").last } == (reason.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.level == .error && $0.location?.line == 3 })
  }
}
