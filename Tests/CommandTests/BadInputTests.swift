import Foundation
import OgiveTestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// What is wrong, and what the command says of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    /// The changes that make the sound project faulty: a file, what is replaced, and by what.
    let changes: [(file: String, old: String, new: String)]
    /// Where the error is shown, and its code.
    let place: String

    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "a missing file of facts",
      changes: [("s.yaml", "facts: [evidence/facts.csv]", "facts: [evidence/fact.csv]")],
      place: "s.yaml:3:11: error[E101]"),
    Mistake(
      name: "a folder where a file should be",
      changes: [("s.yaml", "facts: [evidence/facts.csv]", "facts: [evidence]")],
      place: "s.yaml:3:11: error[E101]"),
    Mistake(
      name: "a broken quote in CSV",
      changes: [("evidence/facts.csv", "first figure", "\"first figure")],
      place: "evidence/facts.csv:2:54: error[E104]"),
    Mistake(
      name: "an impossible period",
      changes: [("evidence/facts.csv", "2021-06", "2021-13")],
      place: "evidence/facts.csv:3:21: error[E302]"),
    Mistake(
      name: "a series without a usable fact",
      changes: [("s.yaml", "as_of: 2022-12-31", "as_of: 2019-12-31")],
      place: "s.yaml:7:3: error[E501]"),
    Mistake(
      name: "a figure of zero where growth is to be fitted",
      changes: [("evidence/facts.csv", "300万", "0")],
      place: "evidence/facts.csv:3:30: error[E503]"),
    Mistake(
      name: "a negative figure",
      changes: [("evidence/facts.csv", "300万", "-300万")],
      place: "evidence/facts.csv:3:30: error[E503]"),
    Mistake(
      name: "an interval that begins at zero",
      changes: [("evidence/facts.csv", "=,300万", "..,0..300万")],
      place: "evidence/facts.csv:3:31: error[E503]"),
    Mistake(
      name: "a figure so small that it is zero",
      changes: [("evidence/facts.csv", "300万", "1e-400")],
      place: "evidence/facts.csv:3:30: error[E503]"),
    Mistake(
      name: "a figure that is not a number",
      changes: [("evidence/facts.csv", "300万", "NaN")],
      place: "evidence/facts.csv:3:30: error[E303]"),
    Mistake(
      name: "a scenario that extends itself",
      changes: [("s.yaml", "base: {}", "base: {extends: base}")],
      place: "s.yaml:11:19: error[E209]"),
    Mistake(
      name: "YAML that expands without end",
      changes: [("s.yaml", "base: {}", bomb)],
      place: "error[E211]"),
    Mistake(
      name: "YAML that contains itself",
      changes: [("s.yaml", "base: {}", "base: &b {extends: *b}")],
      place: "s.yaml:11:22: error[E201]"),
    Mistake(
      name: "a file that is not text",
      changes: [("s.yaml", "ogive: 1", "ogive: 1 # \u{0}")],
      place: "s.yaml:1:"),
  ]

  private static let bomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1...12).map { level in
      let many = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "  a\(level): &a\(level) [\(many)]"
    }.joined(separator: "\n")

  @Test("each mistake is shown at its place and exits with 2", arguments: mistakes)
  func check(mistake: Mistake) throws {
    let folder = try Self.project(with: mistake)
    let run = try Ogive("check", "s.yaml", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(mistake.place), "\(run.errors)")
  }

  @Test("without a mistake the same file is sound")
  func sound() throws {
    let folder = try Self.project(with: nil)
    let run = try Ogive("check", "s.yaml", in: folder.url)
    #expect(run.errors.isEmpty)
    #expect(run.output == "s.yaml: no mistakes\n")
    #expect(run.status == 0)
  }

  @Test("the mistakes of all files are shown at once, and the sound ones are named")
  func several() throws {
    let folder = try Self.project(with: Self.mistakes.first { $0.place.contains("E209") })
    try folder.write(Self.files["s.yaml"] ?? "", to: "t.yaml")
    let run = try Ogive("check", "s.yaml", "missing.yaml", "t.yaml", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "t.yaml: no mistakes\n")
    #expect(run.errors.contains("s.yaml:11:19: error[E209]"))
    #expect(run.errors.contains("cannot read 'missing.yaml': no such file"))
    #expect(run.errors.hasSuffix("2 errors\n"))
  }

  /// A small sound project, changed by a mistake.
  static func project(with mistake: Mistake?) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in files {
      let changed = (mistake?.changes ?? []).filter { $0.file == name }.reduce(text) {
        $0.replacing($1.old, with: $1.new)
      }
      try folder.write(changed, to: name)
    }
    return folder
  }

  static let files = [
    "s.yaml": """
    ogive: 1
    evidence:
      facts: [evidence/facts.csv]
      sources: evidence/sources.csv
      as_of: 2022-12-31
    series:
      users: {subject: app, metric: dau, since: 2020-01}
    model:
      users: {curve: logistic}
    scenarios:
      base: {}
    time: {from: 2021-01, to: 2023-12, step: month}
    title: How large will the app be?
    seed: 1
    draws: 200
    ask:
      size: {quantiles: [0.05, 0.5, 0.95], of: [users], at: [2023-12]}

    """,
    "evidence/facts.csv": """
    id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use,locator,note
    app-1,app,dau,,2020-12,end,=,100万,person,,blog,,,fit,first figure,
    app-2,app,dau,,2021-06,end,=,300万,person,,blog,,,fit,,
    app-3,app,dau,,2021-12,end,=,700万,person,,blog,,,fit,,
    app-4,app,dau,,2022-06,end,=,1200万,person,,blog,,,fit,,
    app-5,app,dau,,2022-12,end,=,1500万,person,,blog,,,fit,,

    """,
    "evidence/sources.csv": """
    id,title,producer,published,url,kind
    blog,A blog,A blogger,2022-12,,press

    """,
  ]
}
