import OgiveEvidence
import OgiveScenarios
import OgiveText
import Testing

@Suite("Facts of a time that cannot be")
struct FactTimeTests {
  private static func mistakes(_ rows: [String], since: String = "2020-01") throws -> [Diagnostic] {
    let book = try SmallBook.people(rows, published: "2023-03")
    let text = """
      ogive: 1
      title: T
      time: {from: 2020-01, to: 2026-12, step: month}
      evidence: {facts: f.csv, sources: s.csv, as_of: 2024-12-31}
      series: {users: {subject: a, metric: dau, unit: people/day, since: \(since)}}
      model: {users: {curve: logistic}}
      """
    do throws(DiagnosticError) {
      _ = try ScenarioDraft(reading: text, path: "x.yaml").checked(against: book)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private static let known = ["a,a,dau,2021-12,end,=,12M", "b,a,dau,2022-12,end,=,24M"]

  @Test("are refused where their source appeared before it began")
  func later() throws {
    let mistakes = try Self.mistakes(Self.known + ["c,a,dau,2030-12,end,=,90M"])
    #expect(mistakes.map(\.code) == [.figureDoesNotFitRelation])
    #expect(mistakes.first?.message == "'c' is about 2030-12, but its source appeared in 2023-03")
    #expect(mistakes.first?.location?.line == 4)
    #expect(try Self.mistakes(Self.known + ["c,a,dau,2030-12,end,forecast,90M"]).isEmpty)
    // The month of the report itself had begun.
    #expect(try Self.mistakes(Self.known + ["c,a,dau,2023-03,end,=,30M"]).isEmpty)
  }

  @Test("are refused where the series had not begun")
  func earlier() throws {
    let mistakes = try Self.mistakes(Self.known, since: "2022-02")
    #expect(mistakes.map(\.code) == [.valueOutOfRange])
    #expect(mistakes.first?.notes == ["a is about 2021-12: mend one of the two dates"])
    #expect(try Self.mistakes(Self.known, since: "2021-12").isEmpty)
  }
}
