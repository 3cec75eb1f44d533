import Testing

@testable import OgiveScenarios

/// An edit of a small project, and the steps that it makes stale.
struct ProjectEdit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let stale: [String]
  let edit: @Sendable (inout SmallProject) -> Void

  init(
    _ name: String, stale: [String] = [], _ edit: @escaping @Sendable (inout SmallProject) -> Void
  ) {
    testDescription = name
    self.stale = stale
    self.edit = edit
  }

  /// The small project with the edit.
  func project() -> SmallProject {
    var project = SmallProject()
    edit(&project)
    return project
  }

  // The steps of the project.
  static let big = ["fit big"]
  static let small = ["fit small (small-2022 as end)", "fit small (small-2022 as average)"]
  static let fits = [big[0], small[0], small[1]]
  static let first = ["scenario base", "scenario push", "scenario capped"]
  static let second = first.map { "\($0) (small-2022 as average)" }
  static let scenarios = first + second
  static let push = [first[1], second[1]]

  /// Every kind of edit that people make.
  static let all: [ProjectEdit] = [
    ProjectEdit("nothing") { _ in },
    ProjectEdit("a comment") { $0.say("# A comment.", "# Another comment, longer.\n# And more.") },
    ProjectEdit("white space") { $0.say("seed: 7", "seed:    7\n\n") },
    ProjectEdit("the order of keys in a map") {
      $0.say("{p10: 300M, p90: 700M}", "{p90: 700M, p10: 300M}")
    },
    ProjectEdit("flow style for block style") {
      $0.say("  base: {}", "  base:\n    {}")
    },
    ProjectEdit("another spelling of a number") { $0.say("p10: 300M", "p10: 0.3B") },
    ProjectEdit("the title") { $0.say("title: Two apps", "title: Three apps") },
    ProjectEdit("prose of the notebook") { $0.say("The odds are", "We give it") },
    ProjectEdit("another cell") { $0.say("- table: answers", "- table: evidence(big)") },
    ProjectEdit("why something is assumed") { $0.say("\"the market\"", "\"the census\"") },
    ProjectEdit("why an event is expected") { $0.say("announced", "rumoured") },
    ProjectEdit("a fact's note") { $0.fact("a note", "another note") },
    ProjectEdit("where a fact stands in its source") { $0.fact("page 3", "page 4") },
    ProjectEdit("a fact that no series uses") { $0.fact("5M", "6M") },
    ProjectEdit("one more fact that no series uses") {
      $0.facts += "other-2023,other,dau,,2023-03,end,=,6M,person,,paper,,,fit,,\n"
    },
    ProjectEdit("a fact of a series that was not known yet") {
      $0.sources += "late,Late,Big Inc.,2024-01-01,,filing\n"
      $0.facts += "big-2023,big,dau,,2023-12,end,=,350M,person,,late,,,fit,,\n"
    },
    ProjectEdit("the order of rows") { project in
      let rows = project.facts.split(separator: "\n")
      project.facts = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n") + "\n"
    },
    ProjectEdit("the title of a source") { $0.source("A newspaper", "The newspaper") },
    ProjectEdit("a used fact", stale: big + scenarios) { $0.fact("180M", "190M") },
    ProjectEdit("a fact that two variants use", stale: small + scenarios) {
      $0.fact("10M,person", "11M,person")
    },
    ProjectEdit("the source of a fact", stale: big + scenarios) {
      $0.fact("300M,person,,paper", "300M,person,,report")
    },
    ProjectEdit("the kind of a source", stale: fits + scenarios) {
      $0.source("2023-04-01,,filing", "2023-04-01,,company")
    },
    ProjectEdit("the error of a kind of source", stale: fits + scenarios) {
      $0.say("sd: 12 %", "sd: 20 %")
    },
    ProjectEdit("one more fact of a series", stale: big + scenarios) {
      $0.facts += "big-2023,big,dau,,2023-03,end,=,350M,person,,report,,,fit,,\n"
    },
    ProjectEdit("a prior", stale: big + scenarios) { $0.say("p90: 700M", "p90: 800M") },
    ProjectEdit("the value of an assumption", stale: scenarios) {
      $0.say("p90: 40 min", "p90: 50 min")
    },
    ProjectEdit("one more assumption", stale: scenarios) {
      $0.say("define:", "  share: {beta: {p10: 10 %, p90: 30 %}, because: x}\ndefine:")
    },
    ProjectEdit("the seed", stale: fits + scenarios) { $0.say("seed: 7", "seed: 8") },
    ProjectEdit("the draws", stale: fits + scenarios) { $0.say("draws: 104", "draws: 112") },
    ProjectEdit("the horizon", stale: fits + scenarios) {
      $0.say("to: 2024-12, step", "to: 2025-12, step")
    },
    ProjectEdit("where the table begins", stale: scenarios) {
      $0.say("from: 2022-01, to", "from: 2022-07, to")
    },
    ProjectEdit("a question's date", stale: scenarios) {
      $0.say("small @ 2024-12", "small @ 2023-12")
    },
    ProjectEdit("one more question", stale: scenarios) {
      $0.say("check:", "  more: {probability: \"small @ 2024-06 >= 90M\"}\ncheck:")
    },
    ProjectEdit("a check", stale: scenarios) { $0.say("p95(big) < 2B", "p95(big) < 3B") },
    ProjectEdit("a definition that a question reads", stale: scenarios) {
      $0.say("small * minutes", "big * minutes")
    },
    ProjectEdit("an event", stale: push) { $0.say("multiply: 1.2", "multiply: 1.3") },
    ProjectEdit("an event's date", stale: push) { $0.say("from: 2023-09", "from: 2023-10") },
    ProjectEdit("what a scenario sets", stale: [first[2], second[2]]) {
      $0.say("big.capacity: 500M", "big.capacity: 600M")
    },
    ProjectEdit(
      "one more scenario", stale: ["scenario more", "scenario more (small-2022 as average)"]
    ) {
      $0.say("ask:", "  more: {extends: push}\nask:")
    },
    ProjectEdit("a ceiling", stale: big + scenarios) { $0.say("ceiling: 900M", "ceiling: 950M") },
    ProjectEdit("a bridge", stale: big + scenarios) { $0.say("p90: 1.3", "p90: 1.4") },
    ProjectEdit("a launch", stale: small + scenarios) {
      $0.say("since: 2020-01", "since: 2020-06")
    },
    ProjectEdit("what a series counts", stale: small + scenarios) {
      $0.say("since: 2020-01", "since: 2020-01, kind: durable")
    },
    ProjectEdit("one more curve", stale: small + scenarios) {
      $0.say("curve: logistic}", "curve: [logistic, gompertz], combine: average}")
    },
    ProjectEdit(
      "a reading",
      stale: ["fit small (small-2022 as peak)"]
        + first.map { "\($0) (small-2022 as peak)" }
    ) { $0.say("[end, average]", "[end, peak]") },
    ProjectEdit(
      "a check by hidden facts",
      stale: scenarios + fits.map { $0.replacing("fit", with: "holdout") }
    ) {
      $0.say("notebook:", "  - {id: honest, that: \"coverage(90 %, holdout) >= 1 %\"}\nnotebook:")
    },
    ProjectEdit("a density chart") {
      $0.say("- table: answers", "- table: answers\n  - chart: density(big.capacity)")
    },
    ProjectEdit("a backtest chart", stale: ["backtest big"]) {
      $0.say("- table: answers", "- table: answers\n  - chart: backtest(big)")
    },
    ProjectEdit("a share chart", stale: [first[0]]) {
      $0.say("define:", "define:\n  rest: \"big * minutes -> hour/day\"")
      $0.say("- table: answers", "- table: answers\n  - chart: share(attention, rest)")
    },
    ProjectEdit("a sweep", stale: ["sweep"]) {
      $0.say("ask:", "sweep:\n  push.feed.multiply: [1.1, 1.3]\nask:")
    },
    ProjectEdit("no more readings") {
      $0.say("  readings:\n    small-2022: {period_kind: [end, average]}\n", "")
    },
  ]
}

extension SmallProject {
  /// Replaces something in the scenario file.
  mutating func say(_ old: String, _ new: String) { Self.replace(&scenario, old, new) }

  /// Replaces something in the facts.
  mutating func fact(_ old: String, _ new: String) { Self.replace(&facts, old, new) }

  /// Replaces something in the sources.
  mutating func source(_ old: String, _ new: String) { Self.replace(&sources, old, new) }

  private static func replace(_ text: inout String, _ old: String, _ new: String) {
    #expect(text.contains(old), "the project says \(old)")
    text = text.replacing(old, with: new)
  }
}
