import OgiveReports
import OgiveText
import Testing

@Suite("A comparison")
struct ComparisonTests {
  private static let answers = ComparedTable.all[0]

  private func table(_ rows: String) throws -> CSVTable {
    try CSVReader.read(
      text: "question,scenario,of,at,statistic,value,standard_error,unit\n" + rows,
      file: "answers.csv")
  }

  private func compared(
    _ before: String, _ after: String, _ tolerances: Tolerances = Tolerances()
  ) throws -> [Difference] {
    TableComparison(
      Self.answers, before: try table(before), after: try table(after), tolerances: tolerances
    ).differences
  }

  @Test("matches rows by what they are about, in whatever order, and finds what moved by how much")
  func rows() throws {
    let found = try compared(
      "q,base,x,2022,q0.5,100,,1\nq,base,y,2022,q0.5,7,,1\np,base,z,,probability,0.5,0.03,1\n",
      "p,base,z,,probability,0.55,0.04,1\nq,base,y,2022,q0.5,7.000000000001,,1\nq,base,x,2022,q0.5,103,,1\n"
    )
    #expect(
      found.map(\.name) == [
        "q · base · x · 2022 · q0.5", "p · base · z · probability", "p · base · z · probability",
      ])
    #expect(abs((found[0].relative ?? 0) - 0.03) < 1e-12)
    #expect(found[1].column == "standard_error")
    // 0.05 apart, with standard errors of 0.03 and 0.04.
    #expect(abs((found[2].errors ?? 0) - 1) < 1e-9)
  }

  @Test("names rows that come and go, and texts that change")
  func loneRows() throws {
    let found = try compared(
      "q,base,x,2022,q0.5,100,,1\nq,base,y,2022,q0.5,7,,a\n",
      "q,base,y,2022,q0.5,7,,b\nq,base,w,2022,q0.5,8,,1\n")
    #expect(found.map(\.kind) == [.removed, .text, .added])
    #expect(found[0].before == "100" && found[2].after == "8")
  }

  @Test("has tolerances by column, a part of the larger number")
  func tolerances() throws {
    let (before, after) = ("q,base,x,,s,100,1,1\n", "q,base,x,,s,101,1.2,1\n")
    #expect(try compared(before, after).count == 2)
    #expect(
      try compared(before, after, Tolerances(everywhere: 0.01)).map(\.column) == ["standard_error"])
    let both = Tolerances(everywhere: 0, columns: ["value": 0.02, "standard_error": 0.2])
    #expect(try compared(before, after, both).isEmpty)
  }

  @Test("of rows with one name the first is compared with the first, and so on")
  func repeatedNames() throws {
    let rows = "q,base,x,,s,1,,1\nq,base,x,,s,2,,1\n"
    #expect(try compared(rows, rows).isEmpty)
    #expect(try compared(rows, "q,base,x,,s,1,,1\nq,base,x,,s,3,,1\n").map(\.after) == ["3"])
  }

  @Test("escapes what it shows in Markdown and JUnit")
  func escapes() throws {
    let comparison = ResultsComparison(
      before: "a<b>", after: "c", causes: ["data: <x>|y"],
      tables: [
        TableComparison(
          Self.answers, before: try table("q,base,<i>|x,,s,1,,1\n"),
          after: try table("q,base,<i>|x,,s,2,,1\n"), tolerances: Tolerances())
      ], otherFiles: [])
    let markdown = ComparisonReport(comparison).markdown
    #expect(!markdown.contains("<i>") && !markdown.contains("<x>") && markdown.contains("\\|x"))
    #expect(comparison.junit.contains("&lt;i&gt;") && comparison.junit.contains("failures=\"1\""))
  }
}
