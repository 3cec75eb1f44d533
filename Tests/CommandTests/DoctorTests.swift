import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive doctor")
struct DoctorTests {
  @Test("says of each thing whether it works, and that all that is needed does")
  func fine() throws {
    let run = try Ogive("doctor")
    #expect(run.status == 0)
    for name in ["version", "solver", "vectors", "cores", "terminal", "results", "git"] {
      #expect(run.output.contains("  \(name) "))
    }
    #expect(run.output.contains("Misra1a"))
    #expect(run.output.hasSuffix("Everything that is needed works.\n"))
  }

  @Test("tells programs the same")
  func json() throws {
    let run = try Ogive("doctor", "--json")
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(document?["result"] as? [[String: String]])
    #expect(findings.count == 7)
    #expect(findings.allSatisfy { $0["state"] == "ok" || $0["state"] == "note" })
  }

  @Test("exits with 1 where results cannot be written")
  func unwritable() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a file where a folder is to be", to: "results")
    let run = try Ogive("doctor", "--results", scratch.path("results"))
    #expect(run.status == 1)
    #expect(run.output.contains("FAIL  results"))
    #expect(run.output.hasSuffix("Not working: 1.\n"))
  }
}
