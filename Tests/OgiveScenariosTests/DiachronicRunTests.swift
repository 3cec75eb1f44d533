import OgiveEvidence
import OgiveInference
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("A run of two products of one market")
struct DiachronicRunTests {
  private static func draft(_ changes: [(String, String)] = []) throws -> ScenarioDraft {
    let path = "Tests/Fixtures/competition/products.yaml"
    let text = changes.reduce(try Repository.text(path)) { $0.replacing($1.0, with: $1.1) }
    return ScenarioDraft(reading: text, path: path)
  }

  private static func result(
    threads: Int = 2, _ changes: [(String, String)] = []
  ) async throws -> RunResult {
    let book = try SmallBook.competition("products.csv")
    let file = try draft(changes).checked(against: book)
    return try await Runner(file, evidence: book, threads: threads).run()
  }

  @Test("finds the coefficients that made the figures, and what follows from their change")
  func products() async throws {
    let result = try await Self.result()
    let truth = [
      ("pioneer", "capacity", 600_000), ("pioneer", "innovation", 0.02),
      ("pioneer", "imitation", 0.5), ("pioneer", "p1", 0.015), ("pioneer", "q1", 0.2),
      ("pioneer", "delta", 0.2), ("entrant", "capacity", 1_000_000),
      ("entrant", "innovation", 0.02),
      ("entrant", "imitation", 0.5), ("entrant", "gamma", 0.3), ("entrant", "on.pioneer", 0.5),
      ("pioneer", "on.entrant", 0.4), ("pioneer", "innovation_change", 0.75),
      ("pioneer", "imitation_change", 0.8),
    ]
    for (series, name, value) in truth {
      let row = try #require(
        result.parameters.first { $0.series == series && $0.parameter == name }, "\(name)")
      #expect(
        row.quantiles[0] < value && value < row.quantiles[4],
        "\(series).\(name): \(row.quantiles) instead of \(value)")
      #expect(
        row.unit
          == (value > 1000 ? "person" : name.contains(".") || name.contains("_") ? "1" : "1/year"))
    }
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
    #expect(result.answers.contains { $0.question == "drivers" && $0.value?.isFinite == true })
    let median = { (series: String, scenario: ScenarioName) in
      result.answers.first {
        $0.question == "both" && $0.of == series && $0.at == "2035" && $0.statistic == "q0.5"
          && $0.scenario == scenario
      }?.value ?? .nan
    }
    #expect(abs((median("pioneer", "base") + median("entrant", "base")) / 1_000_000 - 1) < 0.05)
    #expect(median("entrant", "silent") < median("entrant", "base"))
    #expect(median("pioneer", "silent") > median("pioneer", "base"))
    #expect(median("entrant", "wider") > 1.3 * median("entrant", "base"))
    #expect(median("pioneer", "wider") > 1.1 * median("pioneer", "base"))
  }

  @Test("gives the same bits on any number of threads")
  func threads() async throws {
    let small = [("draws: 800", "draws: 101")]
    let one = try await Self.result(threads: 1, small)
    let other = try await Self.result(threads: 3, small)
    #expect(other.forecast == one.forecast && other.parameters == one.parameters)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let change: (String, String)
    let code: DiagnosticCode
    /// Where it stands in the fixture.
    let line: Int
    let column: Int
    let message: String
    let note: String
    var testDescription: String { message }
  }

  private static let players = "players: [pioneer, entrant]"
  private static let prior = "prior: {normal: {p10: 0, p90: 1}}"

  static let mistakes = [
    Mistake(
      change: ("players: [pioneer, entrant]", "players: [entrant, pioneer]"),
      code: .valueOutOfRange, line: 18, column: 22,
      message: "'pioneer' does not begin after 'entrant'",
      note: "the players of ucrcd stand in the order of their 'since'"),
    Mistake(
      change: ("count, since: 2014-01", "count"), code: .missingKey, line: 18, column: 22,
      message: "'entrant' does not say when it began", note: "say it with 'since'"),
    Mistake(
      change: ("from: pioneer, to", "from: pionier, to"), code: .unknownReference, line: 20,
      column: 14, message: "unknown player 'pionier'", note: "did you mean 'pioneer'?"),
    Mistake(
      change: (prior, "prior: {halfnormal: {sd: 1}}"), code: .invalidDistribution, line: 20,
      column: 56,
      message: "an effect in ucrcd is judged by a normal or a constant, not by halfnormal",
      note: "write its tenth"),
    Mistake(
      change: ("  effect:", "  budget: {constant: 20000, because: x}\n  effect:"),
      code: .unknownKey,
      line: 19, column: 11, message: "the system ucrcd has no 'budget'",
      note: "its players act on each other by their effects"),
    Mistake(
      change: ("entrant: {curve: bass}", "entrant: {curve: logistic}"), code: .curveDoesNotApply,
      line: 15, column: 20, message: "'logistic' cannot play in ucrcd",
      note: "'entrant' plays in 'competition'; curves that can: bass"),
    Mistake(
      change: ("pioneer.on.entrant: 0", "pioneer.on.entrent: 0"), code: .unknownParameter, line: 24,
      column: 11, message: "unknown parameter 'pioneer.on.entrent'",
      note: "did you mean 'pioneer.on.entrant'?"),
    Mistake(
      change: ("pioneer.on.entrant: 0", "pioneer.capacity: 900000"), code: .noEffect, line: 24,
      column: 11, message: "nothing follows from 'pioneer.capacity'",
      note: "the market of all is 'entrant.capacity'"),
    Mistake(
      change: ("target: entrant.capacity", "target: pioneer.capacity"), code: .noEffect, line: 27,
      column: 30, message: "nothing follows from 'pioneer.capacity'",
      note: "the market of all is 'entrant.capacity'"),
  ]

  @Test("is refused at the place of each mistake", arguments: mistakes)
  func refused(_ mistake: Mistake) throws {
    let draft = try Self.draft([mistake.change])
    let book = try SmallBook.competition("products.csv")
    let error = #expect(throws: DiagnosticError.self) { try draft.checked(against: book) }
    let found = error?.diagnostics ?? []
    let match = try #require(
      found.first { $0.code == mistake.code && $0.message.hasPrefix(mistake.message) }, "\(found)")
    #expect(match.location?.line == mistake.line && match.location?.column == mistake.column)
    #expect(match.notes.contains { $0.hasPrefix(mistake.note) }, "\(match.notes)")
  }

  @Test("has places for two players")
  func third() throws {
    let draft = try Self.draft([
      ("model:", "  third: {subject: entrant, metric: count, since: 2014-06}\nmodel:"),
      ("competition:", "  third: {curve: bass}\ncompetition:"),
      (Self.players, "players: [pioneer, entrant, third]"),
    ])
    let book = try SmallBook.competition("products.csv")
    let error = #expect(throws: DiagnosticError.self) { try draft.checked(against: book) }
    let match = try #require(error?.diagnostics.first { $0.code == .valueOutOfRange })
    #expect(match.message == "ucrcd has 2 players, and 'third' is one more")
    #expect(match.location?.line == 20 && match.location?.column == 31)
  }
}
