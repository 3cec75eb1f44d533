import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("The evidence block")
struct EvidenceBlockTests {
  private func file(_ evidence: String) throws -> ScenarioFile {
    let text = try Repository.text("Tests/Fixtures/scenarios/ok_small.yaml")
    let old = "evidence: {facts: evidence/facts.csv, as_of: 2022-04-30}"
    try #require(text.contains(old))
    return try ScenarioDraft(reading: text.replacing(old, with: evidence), path: "f")
      .checked(against: SmallBook.book())
  }

  @Test("errors of a kind of source may be judged otherwise, for that kind alone")
  func errors() throws {
    let file = try file(
      "evidence: {facts: a.csv, as_of: 2022-04-30, error: {press: {sd: 20 %, because: x}}}")
    let book = try SmallBook.book()
    let runner = Runner(file, evidence: book)
    for fact in book.facts {
      let kind = book.source(of: fact)?.kind ?? .press
      let expected = kind == .press ? 0.2 : kind.measurementError.total
      #expect(runner.book.measurementError(of: fact).total == expected)
      #expect(
        runner.book.reading(fact.id, as: .average).measurementError(of: fact).total == expected)
    }
  }

  @Test(
    "an error that is none is refused",
    arguments: [
      ("{pres: {sd: 20 %, because: x}}", "unknown kind of source 'pres'"),
      ("{press: {sd: 0, because: x}}", "expected a number above zero"),
      ("{press: {sd: 20 %}}", "the error of 'press' needs 'because'"),
    ])
  func refused(_ error: String, _ message: String) throws {
    let found = try #require(throws: DiagnosticError.self) {
      try file("evidence: {facts: a.csv, as_of: 2022-04-30, error: \(error)}")
    }
    #expect(found.diagnostics.contains { $0.message.hasPrefix(message) }, "\(found.diagnostics)")
  }

  @Test("facts of one breath are read together, others in every combination")
  func tiedReadings() throws {
    let found = try file(
      """
      evidence:
        facts: a.csv
        as_of: 2022-04-30
        readings:
          \(Self.ids[0]): {period_kind: [end, average, start]}
          \(Self.ids[1]): {with: \(Self.ids[0])}
          \(Self.ids[2]): {with: \(Self.ids[0]), period_kind: [peak, end, average]}
          \(Self.ids[3]): {period_kind: [end, average]}
      """)
    let variants = EvidenceVariant.all(found.evidence.readings, in: try SmallBook.book())
    let kinds = variants.map { $0.readings.map(\.kind) }
    let tied: [[PeriodKind]] = [
      [.end, .end, .peak], [.average, .average, .end], [.start, .start, .average],
    ]
    #expect(kinds == tied.flatMap { first in [PeriodKind.end, .average].map { first + [$0] } })
  }

  private static let ids = ["channels-2020", "channels-2021", "channels-minutes", "douyin-2020"]

  @Test(
    "a fact is read with one that stands above it and is read by itself in as many ways",
    arguments: [
      ("A: {with: B}\n    B: {period_kind: [end, average]}", "'B' must stand above"),
      ("B: {period_kind: [end, average]}\n    A: {with: b1}", "unknown fact 'b1'"),
      (
        "B: {period_kind: [end, average]}\n    A: {with: B, period_kind: [end, average, start]}",
        "'B' is read in 2 ways, this one in 3"
      ),
      ("A: {}", "the readings of 'A' need 'period_kind'"),
      (
        "B: {period_kind: [end, average]}\n    A: {with: B}\n    C: {with: A}",
        "'A' must stand above"
      ),
    ])
  func refusedReadings(_ readings: String, _ message: String) throws {
    let own = readings.replacing("A:", with: "\(Self.ids[0]):").replacing(
      "B:", with: "\(Self.ids[1]):"
    ).replacing("C:", with: "\(Self.ids[2]):").replacing("with: B", with: "with: \(Self.ids[1])")
      .replacing("with: A", with: "with: \(Self.ids[0])")
    let found = try #require(throws: DiagnosticError.self) {
      try file(
        "evidence:\n  facts: a.csv\n  as_of: 2022-04-30\n  readings:\n    \(own)")
    }
    let wanted = message.replacing("'A'", with: "'\(Self.ids[0])'").replacing(
      "'B'", with: "'\(Self.ids[1])'")
    #expect(found.diagnostics.contains { $0.message.hasPrefix(wanted) }, "\(found.diagnostics)")
  }

  @Test("sums over periods are figures of a rate")
  func totals() throws {
    let text = try Repository.text("scenarios/product-cadence.yaml")
    let draft = ScenarioDraft(reading: text, path: "f")
    let file = try draft.checked(against: SmallBook.flagship())
    #expect(file.units["updates"]?.description == "update/year")
    #expect(file.selections["updates"]?.used.count == 2)
  }

  @Test(
    "a product has one symbol for each dimension",
    arguments: [
      ("CNY*month/day", "CNY", 365.25 / 12), ("hour*min", "min^2", 60),
      ("month/year", "1", 1.0 / 12),
      ("min/person/day", "min/person/day", 1), ("people/day", "people/day", 1),
    ] as [(String, String, Double)])
  func reduced(_ written: String, _ simple: String, _ factor: Double) throws {
    let found = try Unit(parsing: written).reduced
    let expected = try Unit(parsing: simple)
    #expect(found.unit.dimensions == expected.dimensions)
    #expect(abs(found.factor * found.unit.scale / (try Unit(parsing: written).scale) - 1) < 1e-14)
    if simple != "min^2" {
      #expect(found.unit == expected && abs(found.factor / factor - 1) < 1e-14)
    }
  }
}
