import Foundation
import OgiveTestSupport
import Testing

@Suite("Shares of other series")
struct ShareTests {
  /// The small project with a rival of known size, and an app that is told by its shares alone.
  private static func project(_ app: String = "of: [users, rival]") throws -> ScratchFolder {
    let folder = try BadInputTests.project(with: nil)
    let head = (BadInputTests.files["evidence/facts.csv"] ?? "").prefix { $0 != "\n" }
    let rival = (0..<6).map { year in
      "rival-\(year),rival,dau,,\(2017 + year)-12-31,instant,=,\(1000 + 20 * year)万,person,,blog,,,fit,,"
    }
    let shares = [(2019, 5), (2020, 12), (2021, 25), (2022, 40)].map { year, share in
      "app-\(year),app,dau,,\(year)-12-31,share,=,\(share)%,1,,blog,,,fit,,"
    }
    try folder.write(
      ([String(head)] + rival + shares + [""]).joined(separator: "\n"), to: "evidence/facts.csv")
    let file = (BadInputTests.files["s.yaml"] ?? "")
      .replacing(
        "users: {subject: app, metric: dau, since: 2020-01}",
        with: """
          users: {subject: app, metric: dau, unit: people/day, \(app)}
            rival: {subject: rival, metric: dau, unit: people/day}
          """
      )
      .replacing(
        "users: {curve: logistic}", with: "users: {curve: logistic}\n  rival: {curve: logistic}")
    try folder.write(file, to: "s.yaml")
    return folder
  }

  @Test("a series is found from its share of a sum that includes it")
  func includesOwn() throws {
    let folder = try Self.project()
    let run = try Ogive("run", "s.yaml", "--no-cache", "--json", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let answer = try Self.median(of: "evidence.csv", fact: "app-2022", in: folder)
    // 40 parts of a hundred, of which the rival's 1100万 are the other 60.
    #expect(abs(answer / (1100e4 * 2 / 3) - 1) < 0.1, "\(answer)")
  }

  @Test("and from its share of another")
  func ofAnother() throws {
    let folder = try Self.project("of: rival")
    let run = try Ogive("run", "s.yaml", "--no-cache", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let answer = try Self.median(of: "evidence.csv", fact: "app-2022", in: folder)
    #expect(abs(answer / (1100e4 * 0.4) - 1) < 0.1, "\(answer)")
    let why = try Ogive("why", "s.yaml", "size", in: folder.url)
    #expect(why.output.contains("app-2022"), "\(why.output) \(why.errors)")
  }

  @Test("shares can be hidden from a fit, and are measured by priors")
  func heldOut() throws {
    let folder = try Self.project()
    let file = try String(contentsOfFile: folder.path("s.yaml"), encoding: .utf8)
    try folder.write(
      file + """
        check:
          - {id: honest, that: "coverage(90 %, holdout) >= 50 %"}

        """, to: "s.yaml")
    let run = try Ogive("run", "s.yaml", "--no-cache", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let verdicts = try String(
      contentsOfFile: folder.path("results/s/verdicts.csv"), encoding: .utf8)
    #expect(verdicts.contains("users,,average,holdout_coverage,app-2022,1 of 1"), "\(verdicts)")
    let prior = try Ogive("explain", "prior", "s.yaml", "users", "--json", in: folder.url)
    #expect(prior.status == 0, "\(prior.errors)")
    // 5% of a sum with 1040万 others, over 40% of one with 1100万.
    let observed = (1040.0 / 19) / (1100 * 2 / 3)
    let object = try JSONSerialization.jsonObject(with: Data(prior.output.utf8))
    let found = Self.numbers(in: object).contains { abs($0 / observed - 1) < 0.1 }
    #expect(found, "\(prior.output)")
  }

  /// Every number of a document.
  private static func numbers(in object: Any) -> [Double] {
    switch object {
    case let number as Double: [number]
    case let list as [Any]: list.flatMap { numbers(in: $0) }
    case let map as [String: Any]: map.values.flatMap { numbers(in: $0) }
    default: []
    }
  }

  /// What the curve has in a fact's place.
  private static func median(
    of table: String, fact: String, in folder: ScratchFolder
  ) throws -> Double {
    let text = try String(contentsOfFile: folder.path("results/s/\(table)"), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let column = try #require(lines[0].firstIndex(of: "fitted"))
    let row = try #require(lines.first { $0.count > 2 && $0[2] == fact })
    return try #require(Double(row[column]))
  }

  @Test(
    "what a share cannot be of is shown at its place",
    arguments: [
      ("since: 2020-01", "error[E311]: 'app-2019' is a share, and nothing says of what"),
      ("of: [users, rivl]", "did you mean 'rival'?"),
      ("of: users", "error[E406]: a share of 'users' itself says nothing of it"),
    ])
  func mistakes(app: String, message: String) throws {
    let folder = try Self.project(app)
    let run = try Ogive("check", "s.yaml", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
