import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("A run of players whose levels follow from their own curves")
struct CombinedRunTests {
  private static func draft(_ name: String, _ changes: [(String, String)] = []) throws
    -> ScenarioDraft
  {
    let path = "Tests/Fixtures/competition/\(name).yaml"
    let text = changes.reduce(try Repository.text(path)) { $0.replacing($1.0, with: $1.1) }
    return ScenarioDraft(reading: text, path: path)
  }

  private static func result(_ name: String, _ changes: [(String, String)] = []) async throws
    -> RunResult
  {
    let book = try SmallBook.competition("\(name).csv")
    let file = try draft(name, changes).checked(against: book)
    return try await Runner(file, evidence: book, threads: 2).run()
  }

  /// Whether the outer quantiles of a parameter hold a published value.
  private static func expect(
    _ published: Double, of parameter: String, _ series: String, in result: RunResult
  ) throws {
    let row = try #require(
      result.parameters.first { $0.series == series && $0.parameter == parameter })
    #expect(
      row.quantiles[0] < published && published < row.quantiles[4],
      "\(series).\(parameter): \(row.quantiles) instead of \(published)")
  }

  /// The median that is answered for a series; not a number where there is none.
  private static func median(
    of series: String, _ year: String, _ scenario: ScenarioName, in result: RunResult
  ) -> Double {
    result.answers.first {
      $0.of == series && $0.at == year && $0.statistic == "q0.5" && $0.scenario == scenario
    }?.value ?? .nan
  }

  @Test("finds when and how fast compact discs took over, and shares add up")
  func media() async throws {
    let result = try await Self.result("media")
    // The published regression of the log-odds.
    try Self.expect(0.3368947, of: "growth_rate", "discs", in: result)
    try Self.expect(1991.7921, of: "midpoint", "discs", in: result)
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
    // The old media have nothing of their own, and nobody a capacity.
    #expect(!result.parameters.contains { $0.series == "others" || $0.parameter == "capacity" })
    for scenario in ["base", "slower"] as [ScenarioName] {
      for year in ["1994", "2004"] {
        let medians = ["others", "discs"].map { Self.median(of: $0, year, scenario, in: result) }
        #expect(abs(medians[0] + medians[1] - 1) < 1e-9)
      }
    }
    let late = result.answers.filter {
      $0.question == "both" && $0.of == "discs" && $0.at == "2004" && $0.statistic == "q0.5"
    }.map { $0.value ?? .nan }
    #expect(late.count == 2 && late[1] < late[0])
  }

  @Test("finds when discs passed cassettes, which saturate between records and discs")
  func recordings() async throws {
    let result = try await Self.result("recordings")
    // The published regression of the log-odds of 1986 to 1995.
    try Self.expect(0.3368947, of: "growth_rate", "discs", in: result)
    try Self.expect(1991.7921, of: "midpoint", "discs", in: result)
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
    #expect(!result.parameters.contains { $0.series == "records" || $0.parameter == "capacity" })
    let median = { (series: String, year: String, scenario: ScenarioName) in
      Self.median(of: series, year, scenario, in: result)
    }
    // Cassettes rise until 1989 and make room again.
    #expect(median("cassettes", "1987", "base") > 0.5)
    #expect(median("cassettes", "1999", "base") < median("cassettes", "1994", "base"))
    #expect(median("discs", "1999", "slower") < median("discs", "1999", "base"))
    #expect(median("cassettes", "1999", "slower") > median("cassettes", "1999", "base"))
    let passed = { (year: String) in
      result.answers.first {
        $0.question == "passing" && $0.at == year && $0.statistic == "probability"
          && $0.scenario == "base"
      }?.value ?? .nan
    }
    #expect(passed("1990") < 0.1 && passed("1992") > 0.9)
  }

  @Test("finds the rates and the potentials of four generations of mainframes")
  func mainframes() async throws {
    let result = try await Self.result("mainframes")
    // Least squares of the logarithms of the same 63 figures by scipy's least_squares, the best of sixty
    // starts. The published answers, innovation 0.0803 and imitation 0.432, are those of the figures
    // themselves, in which the 32,000 systems of the last generation outweigh the 2,600 of the first.
    try Self.expect(0.0564885, of: "innovation", "first", in: result)
    try Self.expect(0.467420, of: "imitation", "first", in: result)
    let capacities = [
      ("first", 1864.93), ("second", 22_207.6), ("third", 8551.83), ("fourth", 7013.92),
    ]
    for (series, expected) in capacities {
      try Self.expect(expected, of: "capacity", series, in: result)
    }
    #expect(!result.parameters.contains { $0.series == "second" && $0.parameter == "imitation" })
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
    let median = { (series: String, scenario: ScenarioName) in
      Self.median(of: series, "2030", scenario, in: result)
    }
    #expect(median("fourth", "wider") > 1.05 * median("fourth", "base"))
    #expect(median("third", "wider") == median("third", "base"))
  }

  @Test(
    "hides the last facts of all players at once, and forecasts each from the earlier ones of all")
  func past() async throws {
    let asking = """
      check: [{id: wide, that: "coverage(99.9 %, holdout) >= 50 %"}]
      notebook: [{chart: backtest(discs)}]
      scenarios:
      """
    let book = try SmallBook.competition("media.csv")
    let file = try Self.draft("media", [("scenarios:", asking)]).checked(against: book)
    let runner = Runner(file, evidence: book, threads: 2)
    let result = try await runner.run()
    #expect(result.checks.map(\.held) == [1, 1])
    let hidden = result.verdicts.filter { $0.code == "holdout_coverage" }
    #expect(hidden.map(\.series) == ["others", "discs"])
    #expect(
      hidden.map(\.facts) == [["others-1993", "others-1994"], ["discs-1993", "discs-1994"]])
    #expect(result.backtests.map(\.fact) == (1987...1994).map { "discs-\($0)" })
    #expect(result.backtests.map(\.known) == Array(2...9))
    // What both have been up to 1993 tells the share of 1994 to within a tenth.
    let last = try #require(result.backtests.last)
    #expect(last.quantiles[0] < last.published && last.published < last.quantiles[4])
    #expect(last.quantiles[4] / last.quantiles[0] < 1.25)
    let steps = try runner.plan().filter { [.holdout, .backtest].contains($0.kind) }
    #expect(steps.map(\.name) == ["holdout", "backtest discs"])
  }

  @Test("gives the same bits on any number of threads")
  func threads() async throws {
    let book = try SmallBook.competition("media.csv")
    let file = try Self.draft("media", [("draws: 800", "draws: 101")]).checked(against: book)
    let one = try await Runner(file, evidence: book, threads: 1).run()
    for threads in [2, 5] {
      let other = try await Runner(file, evidence: book, threads: threads).run()
      #expect(other.forecast == one.forecast && other.parameters == one.parameters)
    }
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let change: (String, String)
    let code: DiagnosticCode
    let message: String
    let note: String
    var testDescription: String { message }
  }

  static let mistakes = [
    Mistake(
      name: "media",
      change: (
        "scenarios:", "assume: {discs.capacity: {constant: 90, because: x}}\nscenarios:"
      ),
      code: .unknownParameter,
      message: "'discs.capacity' is not the player's own in substitution",
      note: "its own: discs.growth, discs.growth_rate, discs.midpoint"),
    Mistake(
      name: "media", change: ("base: {}", "base: {set: {others.growth_rate: 0.2 /year}}"),
      code: .unknownParameter,
      message: "'others.growth_rate' is not the player's own in substitution",
      note: "what there is for all takes the place of a capacity"),
    Mistake(
      name: "media", change: ("target: discs.growth, multiply: 0.5", "target: discs, pulse: 3 %"),
      code: .invalidEvent, message: "nobody can join 'discs' from elsewhere",
      note: "let the event act on 'discs.growth'"),
    Mistake(
      name: "media",
      change: ("scenarios:", "notebook: [{chart: density(others.midpoint)}]\nscenarios:"),
      code: .unknownReference, message: "unknown parameter or assumption 'others.midpoint'",
      note: ""),
    Mistake(
      name: "mainframes",
      change: (
        "target: fourth.capacity, multiply: 2", "target: fourth.imitation, multiply: 2"
      ),
      code: .unknownParameter,
      message: "'fourth.imitation' is not the player's own in norton-bass",
      note: "every generation has the first one's rates"),
  ]

  @Test("refuses to change what is not a player's own", arguments: mistakes)
  func refused(_ mistake: Mistake) throws {
    let draft = try Self.draft(mistake.name, [mistake.change])
    let book = try SmallBook.competition("\(mistake.name).csv")
    let error = #expect(throws: DiagnosticError.self) { try draft.checked(against: book) }
    let found = error?.diagnostics ?? []
    let match = try #require(
      found.first { $0.code == mistake.code && $0.message.hasPrefix(mistake.message) }, "\(found)")
    #expect(match.notes.contains { $0.hasPrefix(mistake.note) }, "\(match.notes)")
  }
}
