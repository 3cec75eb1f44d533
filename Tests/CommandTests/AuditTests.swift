import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive audit")
struct AuditTests {
  static let shipped = ["channels", "competitors"].map { "scenarios/evidence/\($0).csv" }

  @Test("the shipped facts are read as they were last read through")
  func shipped() throws {
    let run = try Ogive(["audit"] + Self.shipped)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/audit-shipped.txt")
  }

  @Test("a file of sources among the facts is taken for what it is")
  func wholeFolder() throws {
    let run = try Ogive(["audit"] + Self.shipped + ["scenarios/evidence/sources.csv"])
    #expect(try run.output == Ogive(["audit"] + Self.shipped).output)
  }

  @Test("the rules are listed with what they look for")
  func rules() throws {
    let run = try Ogive("audit", "--rules")
    #expect(run.status == 0)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/audit-rules.txt")
  }

  @Test("findings come as JSON, each with its facts and their places")
  func json() throws {
    let run = try Ogive(["audit", "--json"] + Self.shipped)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let result = try #require(object?["result"] as? [String: Any])
    #expect(result["facts"] as? Int == 109)
    let findings = try #require(result["findings"] as? [[String: Any]])
    let reading = try #require(findings.first { $0["rule"] as? String == "growth-reading" })
    #expect(reading["level"] as? String == "note")
    let facts = try #require(reading["facts"] as? [[String: Any]])
    #expect(facts.first?["id"] as? String == "channels-dau-2021")
    let place = try #require(facts.first?["location"] as? [String: Any])
    #expect(place["file"] as? String == Self.shipped[0])
    #expect(place["line"] as? Int == 4)
  }

  @Test("an error exits with 1, and is shown first")
  func error() throws {
    let folder = try Self.folder(changing: ",300万,", to: ",30亿,")
    let run = try Ogive("audit", "facts.csv", in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("facts.csv:3:30: error[magnitude-slip]: 30亿 is about 1000 times"))
  }

  @Test("facts without a doubt are said to have none")
  func sound() throws {
    let folder = try Self.folder(changing: "", to: "")
    let run = try Ogive("audit", "facts.csv", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output == "5 facts: nothing to object to\n")
  }

  @Test("sources may be elsewhere, and their absence is explained")
  func sources() throws {
    let folder = try Self.folder(changing: "", to: "")
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "sources.csv"), to: folder.url.appending(path: "s.csv"))
    let without = try Ogive("audit", "facts.csv", in: folder.url)
    #expect(without.status == 2)
    #expect(without.errors.contains("cannot read 'sources.csv': no such file"))
    #expect(without.errors.contains("--sources"))
    let with = try Ogive("audit", "facts.csv", "--sources", "s.csv", in: folder.url)
    #expect(with.status == 0)
  }

  @Test("a new scenario's facts have nothing to object to, however they are named")
  func new() throws {
    let folder = try ScratchFolder()
    for name in ["threads", "podcasts"] {
      #expect(try Ogive("new", name, in: folder.url).status == 0)
    }
    let (facts, sources) = (
      "scenarios/evidence/threads.csv", "scenarios/evidence/threads-sources.csv"
    )
    for arguments in [[facts], [facts, sources], [facts, "--sources", sources]] {
      let run = try Ogive(["audit"] + arguments, in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "4 facts: nothing to object to\n")
    }
    let all = try FileManager.default
      .contentsOfDirectory(atPath: folder.path("scenarios/evidence")).sorted()
    let run = try Ogive(["audit"] + all.map { "scenarios/evidence/" + $0 }, in: folder.url)
    #expect(run.output == "8 facts: nothing to object to\n", "\(run.errors)")
  }

  @Test("a file that cannot be read exits with 2, with every mistake at its place")
  func unreadable() throws {
    let folder = try Self.folder(changing: ",300万,", to: ",lots,")
    let run = try Ogive("audit", "facts.csv", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("facts.csv:3:30: error[E303]"))
  }

  @Test("one file of several is read by itself, with a word about what it refers to")
  func part() throws {
    let run = try Ogive("audit", Self.shipped[0])
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[E310]: there is no fact 'kuaishou-dau-2021q3'"))
    #expect(run.output.contains("growth-reading"))
  }

  @Test("no line is wider than the terminal", arguments: [60, 80, 120])
  func width(columns: Int) throws {
    let run = try Ogive(["audit"] + Self.shipped, environment: ["COLUMNS": String(columns)])
    let lines = run.output.split(separator: "\n")
    // A place that is longer than the line is not broken.
    #expect(lines.allSatisfy { $0.count <= columns })
  }

  /// The facts and sources of a small sound project, with one change.
  static func folder(changing old: String, to new: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let facts = BadInputTests.files["evidence/facts.csv"] ?? ""
    try folder.write(old.isEmpty ? facts : facts.replacing(old, with: new), to: "facts.csv")
    let sources = BadInputTests.files["evidence/sources.csv"] ?? ""
    try folder.write(sources, to: "sources.csv")
    return folder
  }
}
