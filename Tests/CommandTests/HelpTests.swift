import OgiveTestSupport
import Testing

@Suite("Help")
struct HelpTests {
  static let verbs = [
    "audit", "backtest", "certify", "check", "compare", "curves", "doctor", "explain", "fit",
    "forecast", "new", "plan", "run", "schema", "score", "serve", "sweep", "verify", "watch", "why",
  ]

  @Test("the help of each verb reads as it was last read through", arguments: verbs)
  func help(verb: String) throws {
    let run = try Ogive(verb, "--help")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/help-\(verb).txt")
  }

  @Test("the command's own help names every verb that has a golden page, and no other")
  func overview() throws {
    let run = try Ogive("--help")
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/help.txt")
    let list = run.output.split(separator: "SUBCOMMANDS:\n").last ?? ""
    let named = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    let words = named.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(words.filter { $0 != "See" }.sorted() == Self.verbs.sorted())
  }

  @Test("help leads with examples", arguments: verbs)
  func examples(verb: String) throws {
    let help = try Ogive(verb, "--help").output
    let examples = try #require(help.firstRange(of: "Examples:\n  ogive \(verb)"))
    let usage = try #require(help.firstRange(of: "USAGE:"))
    #expect(examples.lowerBound < usage.lowerBound)
  }

  @Test("no line of help is longer than eighty columns", arguments: verbs + [""])
  func width(verb: String) throws {
    let run = verb.isEmpty ? try Ogive("--help") : try Ogive(verb, "--help")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("a shell can complete the verbs", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let run = try Ogive("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(Self.verbs.allSatisfy(run.output.contains))
  }

  @Test("the version is one line")
  func version() throws {
    let run = try Ogive("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("a verb that is nearly one is suggested")
  func verb() throws {
    let run = try Ogive("rnu", "x.yaml")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors == "error: unknown command 'rnu'\n  = did you mean 'run'?\n")
  }
}
