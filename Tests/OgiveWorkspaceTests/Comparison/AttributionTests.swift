import Foundation
import OgiveReports
import OgiveScenarios
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveWorkspace

@Suite("Where the changes of answers come from")
struct AttributionTests {
  private func snapshot(_ project: DemoProject) async throws -> ResultsSnapshot {
    try await ResultsSnapshot.scenario(project.load(), named: "s", threads: 2)
  }

  private func shares(
    _ old: ResultsSnapshot, _ new: ResultsSnapshot
  ) async throws -> [ChangeAttribution.Share] {
    let comparison = await old.attributing(try old.compared(with: new), to: new, threads: 2)
    #expect(comparison.unapportioned == nil)
    return try #require(comparison.attribution).shares
  }

  private func isNothing(_ part: Double, beside share: ChangeAttribution.Share) -> Bool {
    part.magnitude <= 1e-9 * max(share.before.magnitude, share.after.magnitude)
  }

  @Test("a change of an assumption alone is the assumptions'")
  func assumption() async throws {
    let project = try DemoProject()
    let old = try await snapshot(project)
    try project.edit("p90: 40 min", "p90: 60 min")
    let shares = try await shares(old, snapshot(project))
    #expect(!shares.isEmpty && shares.allSatisfy { $0.name.contains("attention") })
    for share in shares {
      #expect(isNothing(share.data, beside: share) && isNothing(share.rest, beside: share))
      #expect(share.assumptions == share.after - share.before)
    }
  }

  @Test("a change of a fact alone is the data's")
  func fact() async throws {
    let project = try DemoProject()
    let old = try await snapshot(project)
    try project.edit("24M", "20M", in: "scenarios/evidence/demo.csv")
    let shares = try await shares(old, snapshot(project))
    #expect(!shares.isEmpty)
    for share in shares {
      #expect(isNothing(share.assumptions, beside: share) && isNothing(share.rest, beside: share))
    }
  }

  @Test("of both, each gets the mean of what it does over the two orders")
  func both() async throws {
    let project = try DemoProject()
    let old = try await snapshot(project)
    try project.edit("p90: 40 min", "p90: 60 min")
    let middle = try await snapshot(project)
    try project.edit("24M", "20M", in: "scenarios/evidence/demo.csv")
    let new = try await snapshot(project)
    try project.edit("p90: 60 min", "p90: 40 min")
    let other = try await snapshot(project)
    let all = try await shares(old, new)
    #expect(!all.isEmpty)
    for share in all {
      let numbers = try [old, middle, other, new].map { try number(share.name, in: $0) }
      let (data, assumptions) = (
        (numbers[2] - numbers[0] + numbers[3] - numbers[1]) / 2,
        (numbers[1] - numbers[0] + numbers[3] - numbers[2]) / 2
      )
      #expect(abs(share.data - data) <= 1e-12 * numbers[3].magnitude)
      #expect(abs(share.assumptions - assumptions) <= 1e-12 * numbers[3].magnitude)
      #expect(isNothing(share.rest, beside: share))
    }
    #expect(all.contains { $0.name.contains("attention") && $0.assumptions > 0 && $0.data < 0 })
  }

  /// The number of an answer, looked up in the table itself.
  private func number(_ name: String, in snapshot: ResultsSnapshot) throws -> Double {
    let table = try #require(try snapshot.table("answers.csv"))
    let row = table.rows.first { row in
      row.cells.prefix(5).map(\.text).filter { !$0.isEmpty }.joined(separator: " · ") == name
    }
    let column = try #require(table.columns.firstIndex(of: "value"))
    return try #require(Double(row?.cells[column].text ?? ""))
  }

  @Test("what no run explains is the engine's")
  func engine() async throws {
    let project = try DemoProject()
    let old = try await snapshot(project)
    var files = old.files
    let text = String(decoding: files["answers.csv"] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init).map { line in
      line.hasPrefix("target,base")
        ? line.replacing(/,0\.[0-9]+,/, with: ",0.987,", maxReplacements: 1) : line
    }
    files["answers.csv"] = Array((lines.joined(separator: "\n") + "\n").utf8)
    let new = ResultsSnapshot(name: "other engine", files: files, inputs: old.inputs)
    let found = try await shares(old, new)
    #expect(found.count == 1)
    let share = try #require(found.first)
    #expect(share.data == 0 && share.assumptions == 0 && share.rest == share.after - share.before)
  }

  @Test("results whose inputs are not at hand as they were are not apportioned")
  func unknown() async throws {
    let project = try DemoProject()
    let loaded = try project.load()
    let outcome = try await RunOutcome(
      scenario: loaded, result: Runner(loaded.file, evidence: loaded.book).run())
    let results = project.folder.path("results")
    try await outcome.write(to: results, threads: 2)
    let known = try ResultsSnapshot.folder("\(results)/demo")
    #expect(known.inputs == ScenarioInputs(of: loaded))
    try project.edit("p90: 40 min", "p90: 60 min")
    let old = try ResultsSnapshot.folder("\(results)/demo")
    #expect(old.inputs == nil)
    let new = try await snapshot(project)
    let comparison = await old.attributing(try old.compared(with: new), to: new, threads: 2)
    #expect(comparison.attribution == nil)
    #expect(comparison.unapportioned?.contains("not at hand") == true)
  }

  @Test("a file that does not go with the other's facts is told")
  func contradiction() async throws {
    let project = try DemoProject()
    let old = try await snapshot(project)
    try project.edit(
      "interview,,,fit,,\"more than\"\n",
      "interview,,,fit,,\"more than\"\nexample-cap,demo,mau,,2024-12,end,=,900M,person,,demo-report,,,fit,,\n",
      in: "scenarios/evidence/demo.csv")
    try project.edit("since: 2020-01}", "since: 2020-01, ceiling: example-cap}")
    let new = try await snapshot(project)
    let comparison = await old.attributing(try old.compared(with: new), to: new, threads: 2)
    #expect(comparison.attribution == nil)
    #expect(comparison.unapportioned?.contains("do not go together") == true)
    #expect(comparison.unapportioned?.contains("example-cap") == true)
  }

  @Test(
    "scenario files are looked for beside the results",
    arguments: [
      ("results/a", "scenarios"), ("results/a/", "scenarios"), ("./results/a", "./scenarios"),
      ("/p/results/a", "/p/scenarios"), ("a", "scenarios"), ("/p/results/a/.", "/p/scenarios"),
    ])
  func place(results: String, scenarios: String) {
    #expect(ScenarioFolder.path(besideResults: results) == scenarios)
  }
}
