import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("A run")
struct RunnerTests {
  static let path = "scenarios/channels-vs-douyin.yaml"

  /// The scenario that ships with other draws and changes to its text.
  static func flagship(
    draws: Int = 160, seed: Int = 20_220_401, _ changes: [(String, String)] = []
  ) throws -> ScenarioFile {
    var text = try Repository.text(path)
    for (old, new) in [("draws: 4000", "draws: \(draws)"), ("20220401", "\(seed)")] + changes {
      try #require(text.contains(old), "the scenario says \(old)")
      text = text.replacing(old, with: new)
    }
    return try ScenarioDraft(reading: text, path: path).checked(against: SmallBook.flagship())
  }

  static func run(_ file: ScenarioFile, threads: Int = 2) async throws -> RunResult {
    try await Runner(file, evidence: SmallBook.flagship(), threads: threads).run()
  }

  @Test("gives the same bits on any number of threads")
  func threads() async throws {
    let file = try Self.flagship(draws: 101)
    let one = try await Self.run(file, threads: 1)
    for threads in [0, 2, 3, 16] {
      let other = try await Self.run(file, threads: threads)
      #expect(other.forecast == one.forecast)
      #expect(other.answers == one.answers)
      #expect(other.parameters == one.parameters)
      #expect(other.evidence == one.evidence)
      #expect(other.cells == one.cells)
    }
  }

  @Test("gives other draws of the same posteriors with another seed")
  func seeds() async throws {
    let one = try await Self.run(Self.flagship())
    let other = try await Self.run(Self.flagship(seed: 7))
    for (a, b) in zip(one.parameters, other.parameters) {
      #expect(a.estimate != b.estimate)
      let width = a.quantiles[4] - a.quantiles[0]
      #expect(abs(a.estimate - b.estimate) < 0.5 * width)
    }
    #expect(other.evidence.map(\.fact) == one.evidence.map(\.fact))
    // Before the first figure a curve may not have begun, whatever the seed.
    #expect(zip(other.forecast, one.forecast).allSatisfy { $0.value != $1.value || $0.value == 0 })
  }

  @Test("answers within the Monte Carlo error that it states, whatever the seed")
  func monteCarlo() async throws {
    let few = try await Self.run(Self.flagship(draws: 400, seed: 3))
    let many = try await Self.run(Self.flagship(draws: 6000, seed: 4))
    for (a, b) in zip(few.answers, many.answers) where a.statistic == "probability" {
      let (p, q) = (try #require(a.value), try #require(b.value))
      let error = max(try #require(a.standardError), 1 / 400.0)
      #expect(abs(p - q) < 4.5 * error, "\(a.question) \(a.at) in \(a.scenario)")
    }
  }

  @Test("keeps every quantile in order, above zero and below the ceiling")
  func forecast() async throws {
    let file = try Self.flagship()
    let result = try await Self.run(file)
    let byCurve = result.forecast.chunked(Runner.forecastLevels.count)
    for rows in byCurve {
      #expect(rows.map(\.level) == Runner.forecastLevels)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.value <= $1.value })
      #expect(
        rows[0].value > 0 || rows[0].value == 0 && rows[0].targetEndDate.decimalYear < 2020.95)
      if rows[0].location == "channels", rows[0].target.hasPrefix("dau") {
        #expect(rows[8].value <= 12.68e8)
      }
    }
    // The end of each of 60 months for four series in three scenarios, and the means of channels, under
    // both readings of one fact.
    #expect(byCurve.count == 1800)
  }

  @Test("leaves what a scenario does not touch as it is, and only that")
  func scenarios() async throws {
    let result = try await Self.run(Self.flagship())
    let rows = { (scenario: ScenarioName) in result.forecast.filter { $0.scenario == scenario } }
    for (base, other) in zip(rows("base"), rows("machine-feed")) {
      let isChanged = base.location == "channels" && base.target.hasPrefix("dau")
      if !isChanged || base.targetEndDate.decimalYear < 2022.4 {
        #expect(base.value == other.value)
      } else if base.targetEndDate.decimalYear > 2022.6 {
        #expect(other.value > base.value)
      }
    }
  }

  @Test("fails with the place of what cannot be fitted")
  func failures() async throws {
    let file = try Self.flagship([
      ("    since: 2020-01\n", ""), ("channels: {curve: growth}", "channels: {curve: bass}"),
    ])
    do {
      _ = try await Self.run(file)
      Issue.record("bass counts from a launch")
    } catch let error as DiagnosticError {
      #expect(error.diagnostics.map(\.code) == [.curveDoesNotApply])
      #expect(error.diagnostics[0].location?.file == Self.path)
    }
  }
}

extension Array {
  fileprivate func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
