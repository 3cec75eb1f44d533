import OgiveCurves
import OgiveTestSupport
import Testing

@Suite("ogive curves")
struct CurvesTests {
  @Test("every family has a page with its formula", arguments: CurveCatalog.all.map(\.name))
  func pages(name: String) throws {
    let family = try #require(CurveCatalog.family(named: name))
    let run = try Ogive("curves", name, environment: ["COLUMNS": "400"])
    #expect(run.status == 0)
    #expect(run.output.contains(family.card.formula))
    #expect(family.parameters.allSatisfy { run.output.contains($0.meaning) })
  }

  @Test("a page reads as it was last read through")
  func page() throws {
    let run = try Ogive("curves", "gompertz")
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/curves-gompertz.txt")
  }

  @Test("the catalogue fits the terminal and names every family")
  func catalogue() throws {
    let lines = try Ogive("curves").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.dropFirst().count == CurveCatalog.all.count)
  }
}
