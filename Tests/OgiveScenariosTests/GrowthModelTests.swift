import OgiveCurves
import OgiveEvidence
import OgiveInference
import OgiveNumerics
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("A series without a curve of its own")
struct GrowthModelTests {
  static let values = [1.1, 2, 3.9, 6.2, 8.1, 9.6, 10.4, 11.3]
  static let figures = values.indices.map {
    "f\($0),a,dau,\(2014 + $0)-12,end,=,\(Int((values[$0] * 1000).rounded()))万"
  }

  static func run(_ more: String = "", facts: [String] = figures) async throws -> RunResult {
    let book = try SmallBook.people(facts, published: "2022-04")
    let text = """
      ogive: 1
      title: A plain series
      seed: 3
      draws: 4000
      time: {from: 2015, to: 2024, step: year}
      evidence: {facts: f.csv, sources: s.csv, as_of: 2022-04-30}
      series: {a: {subject: a, metric: dau, unit: people/day}}
      ask: {high: {probability: "a @ 2023 >= 1.3亿"}}
      \(more)
      """
    let file = try ScenarioDraft(reading: text, path: "f").checked(against: book)
    return try await Runner(file, evidence: book, threads: 2).run()
  }

  private static func quantiles(_ result: RunResult, at year: Int) -> [Double] {
    result.forecast.filter { $0.targetEndDate.year == year }.map(\.value)
  }

  @Test("is forecast as `ogive forecast` forecasts it")
  func doors() async throws {
    let result = try await Self.run()
    let history = try ForecastHistory(
      times: Self.values.indices.map { 2015 + Double($0) }, values: Self.values.map { $0 * 1e7 })
    let forecasts = try (1...8).map {
      try PlainForecast(of: history, at: [2023, 2024, 2025], series: "a", seed: UInt64($0))
    }
    for (index, year) in [2022, 2023, 2024].enumerated() {
      let found = Self.quantiles(result, at: year).map { Double.log($0) }
      let expected = forecasts[0].quantiles(at: index, levels: Runner.forecastLevels).indices.map {
        level in
        forecasts.reduce(0) {
          $0 + Double.log($1.quantiles(at: index, levels: Runner.forecastLevels)[level]) / 8
        }
      }
      let width = try #require(expected.last) - expected[0]
      #expect(found.count == expected.count)
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.15 * width }, "\(year)")
    }
  }

  @Test("has the model that `growth` names, of two families")
  func named() async throws {
    let result = try await Self.run()
    let named = try await Self.run("model: {a: {curve: growth}}")
    #expect(result.forecast == named.forecast && result.parameters == named.parameters)
    let curves = Set(result.parameters.map(\.curve))
    #expect(curves == Set(PooledModel.families.map(\.name)))
    let weights = Set(result.families.map { "\($0.curve) \($0.weight)" })
    #expect(weights == ["richards 0.6", "power-growth 0.4"])
    #expect(result.parameters.allSatisfy { !$0.origin.isEmpty })
  }

  @Test("ends at a capacity that somebody believes in")
  func believed() async throws {
    let belief =
      #"assume: {a.capacity: {lognormal: {p10: 1.2亿, p90: 1.6亿}, because: "so many can be reached"}}"#
    let result = try await Self.run(
      belief
        + "\ndefine: {part: a.capacity / 1亿}\ncheck: [{id: all, that: 'part > 1.1 and part < 3'}]")
    #expect(Set(result.families.map(\.weight)) == [0.8, 0.2])
    #expect(try #require(Self.quantiles(result, at: 2024).last) < 2e8)
    let free = try await Self.run()
    #expect(try #require(Self.quantiles(free, at: 2024).last) > 2.2e8)
    let checked = try #require(result.checks.first)
    #expect(checked.held > 0.95)
  }

  @Test(
    "reads facts of any kind",
    arguments: [
      "f8,a,dau,2022-Q1,average,>,1.1亿", "f8,a,dau,2022-03,end,~,1.2亿",
      "f8,a,dau,2022-02,instant,..,1.1亿..1.3亿",
    ])
  func facts(_ last: String) async throws {
    let result = try await Self.run(facts: Self.figures + [last])
    #expect(result.verdicts.allSatisfy { !$0.code.hasPrefix("un") })
    let middle = try #require(result.value("high", "probability"))
    #expect((0.05...0.98).contains(middle))
    let few = try await Self.run(facts: Array(Self.figures.prefix(1)) + [last])
    #expect(Self.quantiles(few, at: 2024).allSatisfy { $0.isFinite })
  }

  @Test(
    "takes figures that do not move, as named curves do",
    arguments: ["growth", "logistic", "gompertz", "richards", "monomolecular"])
  func flat(_ curve: String) async throws {
    let figures = (0..<5).map { "f\($0),a,dau,\(2017 + $0)-12,end,=,5000万" }
    let result = try await Self.run("model: {a: {curve: \(curve)}}", facts: figures)
    let ahead = Self.quantiles(result, at: 2023)
    let middle = ahead[ahead.count / 2]
    #expect(ahead.allSatisfy { $0.isFinite } && (4.5e7...6e7).contains(middle), "\(ahead)")
  }

  @Test("can be held against its own past and hidden facts")
  func past() async throws {
    let result = try await Self.run(
      """
      check: [{id: honest, that: "coverage(90 %, holdout) >= 0 %"}]
      notebook: [{chart: "backtest(a)"}]
      """)
    #expect(result.checks.map(\.held) == [1])
    #expect(!result.backtests.isEmpty)
  }
}
