import Foundation
import OgiveTestSupport
import Testing

@Suite("Arguments, streams and exit status")
struct StreamTests {
  @Test(
    "arguments that make no sense exit with 2 and talk on standard error only",
    arguments: ["crves", "--unknown"])
  func badArguments(argument: String) throws {
    let run = try Ogive(argument)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(argument))
  }

  @Test("a name that does not exist is met with the one that was probably meant")
  func suggestion() throws {
    let run = try Ogive("curves", "gomperz")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean 'gompertz'?"))
  }

  @Test("with --json a mistake is in the envelope too")
  func envelope() throws {
    let run = try Ogive("curves", "gomperz", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let envelope = try #require(object as? [String: Any])
    #expect(run.status == 2)
    #expect(envelope["command"] as? String == "curves")
    #expect((envelope["diagnostics"] as? [[String: Any]])?.first?["code"] as? String == "E208")
  }

  @Test("a reader that goes away early is no failure")
  func brokenPipe() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-c", "set -o pipefail; '\(Ogive.binary.path)' curves --json | head -c 1 >/dev/null",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }

  @Test("a full disk is told")
  func fullDisk() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", "'\(Ogive.binary.path)' curves >/dev/full 2>/dev/null"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
  }

  @Test("colours come only when asked for, and NO_COLOR does not overrule the option")
  func colours() throws {
    let escape: Character = "\u{1B}"
    #expect(!(try Ogive("curves").output.contains(escape)))
    #expect(try Ogive("curves", "--color", "always").output.contains(escape))
    let run = try Ogive(
      "curves", "--color", "always", environment: ["NO_COLOR": "1", "TERM": "dumb"])
    #expect(run.output.contains(escape))
  }
}
