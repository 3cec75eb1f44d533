import OgiveEvidence
import OgiveTestSupport
import Testing

@testable import OgiveScenarios

@Suite("A run of a competition")
struct CompetitionRunTests {
  private static func result(threads: Int, draws: Int = 800) async throws -> RunResult {
    let path = "Tests/Fixtures/competition/paramecium.yaml"
    let text = try Repository.text(path).replacing("draws: 800", with: "draws: \(draws)")
    let book = try SmallBook.competition()
    let file = try ScenarioDraft(reading: text, path: path).checked(against: book)
    return try await Runner(file, evidence: book, threads: threads).run()
  }

  @Test("finds what Gause's animals do to each other, and who wins")
  func paramecium() async throws {
    let result = try await Self.result(threads: 2)
    // Least squares of the published figures: 1.1454 and 1.2404.
    let effects = [("aurelia", "on.caudatum", 1.1454), ("caudatum", "on.aurelia", 1.2404)]
    for (series, name, published) in effects {
      let row = try #require(
        result.parameters.first { $0.series == series && $0.parameter == name })
      #expect(row.curve == "lotka-volterra" && row.origin == "assumed: they eat the same")
      #expect(row.quantiles[0] < published && published < row.quantiles[4], "\(name): \(row)")
      #expect(row.standardDeviation < 0.5)
    }
    #expect(!result.verdicts.contains { $0.code == "effect_not_identified" })
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
    let median = { (series: String, scenario: ScenarioName) in
      result.answers.first {
        $0.question == "both" && $0.of == series && $0.at == "2040" && $0.statistic == "q0.5"
          && $0.scenario == scenario
      }?.value ?? .nan
    }
    #expect(median("caudatum", "base") < median("aurelia", "base"))
    // Apart, each comes to what it is in a glass of its own.
    #expect(abs(median("caudatum", "apart") / 202 - 1) < 0.25)
    #expect(median("aurelia", "feast") > 1.3 * median("aurelia", "base"))
    #expect(median("caudatum", "feast") < median("caudatum", "base"))
    let drivers = result.answers.filter { $0.question == "drivers" && $0.scenario == "base" }
    #expect(
      drivers.contains {
        $0.statistic.contains("aurelia.on.caudatum") || $0.of.contains("aurelia.on.caudatum")
      })
  }

  @Test("gives the same bits on any number of threads")
  func threads() async throws {
    let one = try await Self.result(threads: 1, draws: 101)
    for threads in [2, 5] {
      let other = try await Self.result(threads: threads, draws: 101)
      #expect(other.forecast == one.forecast)
      #expect(other.answers == one.answers)
      #expect(other.parameters == one.parameters)
    }
  }

  /// A player may slow down by its own limit or by the other's pressure: two explanations far apart, and
  /// draws near either one know nothing of the other.
  @Test("finds both explanations of a player's slowing down", arguments: [1, 3])
  func explanations(seed: Int) async throws {
    let figures = [
      ("a", [("2020-12", "10M"), ("2021-12", "20M"), ("2022-12", "30M"), ("2023-12", "37M")]),
      ("b", [("2019-12", "50M"), ("2021-12", "60M"), ("2023-12", "62M")]),
    ]
    let rows = figures.flatMap { player, figures in
      figures.map { "\(player)-\($0),\(player),dau,\($0),end,=,\($1)" }
    }
    let book = try SmallBook.people(rows, published: "2024-03")
    let text = """
      ogive: 1
      title: T
      seed: \(seed)
      draws: 2000
      time: {from: 2020-01, to: 2026-12, step: year}
      evidence: {facts: f.csv, sources: s.csv, as_of: 2024-12-31}
      series:
        a: {subject: a, metric: dau, unit: people/day, since: 2020-01}
        b: {subject: b, metric: dau, unit: people/day, since: 2015-01}
      model: {a: {curve: logistic}, b: {curve: logistic}}
      competition:
        system: lotka-volterra
        players: [a, b]
        effect: [{from: a, to: b, prior: {halfnormal: {sd: 0.3}}, because: both are apps}]
      """
    let file = try ScenarioDraft(reading: text, path: "x.yaml").checked(against: book)
    let result = try await Runner(file, evidence: book, threads: 2).run()
    let capacity = try #require(
      result.parameters.first { $0.series == "b" && $0.parameter == "capacity" })
    #expect(capacity.quantiles[0] < 75e6 && capacity.quantiles[4] > 200e6, "\(capacity)")
    #expect(!result.verdicts.contains { $0.code == "unconverged" })
  }
}
