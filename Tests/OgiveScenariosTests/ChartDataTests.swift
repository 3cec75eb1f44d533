import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("What charts are drawn from")
struct ChartDataTests {
  private static let stocks = """
    assume:
      part: {uniform: {min: 0.2, max: 0.6}, because: made up}
      size: {lognormal: {p10: 1, p90: 100}, because: made up}
      fixed: {constant: 2, because: made up}
    define:
      one: "size * part"
      other: "size * (1 - part)"
      below: "size * (part - 1)"

    """

  private func run(_ charts: String...) async throws -> RunResult {
    let cells = charts.map { "  - chart: \"\($0)\"\n" }.joined()
    return try await SmallRun.run(Self.stocks + "notebook:\n" + cells, draws: 800)
  }

  @Test("the mean shares of all parts add up to one at every step")
  func shares() async throws {
    let rows = try await run("share(one, other)").shares
    #expect(rows.count == 2 * 24)
    for start in stride(from: 0, to: rows.count, by: 2) {
      #expect(abs(rows[start].mean + rows[start + 1].mean - 1) < 1e-12)
      #expect(rows[start].targetEndDate == rows[start + 1].targetEndDate)
      #expect(abs(rows[start].mean - 0.4) < 0.01)
      #expect(rows[start].low > 0.2 && rows[start].high < 0.6)
    }
  }

  @Test("a part below zero has no share: its draws do not count")
  func negativeParts() async throws {
    #expect(try await run("share(one, below)").shares.isEmpty)
  }

  @Test("the density of an assumed number is that of its distribution")
  func densities() async throws {
    let curves = try await run("density(part)", "density(size)").densities
    #expect(curves.map(\.of) == ["part", "size"])
    #expect(curves.map(\.state) == [.assumed, .assumed])
    let inside = curves[0].points.filter { (0.25...0.55).contains($0.value) }
    #expect(inside.count > 50)
    // A uniform number between 0.2 and 0.6 has the density 2.5.
    #expect(inside.allSatisfy { abs($0.density - 2.5) < 0.1 })
    #expect(abs(curves[0].quantiles[1] - 0.4) < 1e-3)
    #expect(abs(curves[1].quantiles[1] - 10) < 0.1)
    for curve in curves {
      let area = zip(curve.points, curve.points.dropFirst()).reduce(0) {
        $0 + ($1.1.value - $1.0.value) * ($1.0.density + $1.1.density) / 2
      }
      #expect(area > 0.85 && area < 1.02)
    }
  }

  @Test("what never varies has no density")
  func constants() async throws {
    #expect(try await run("density(fixed)").densities.isEmpty)
  }

  @Test("what no cell asks for is not made")
  func nothing() async throws {
    let result = try await SmallRun.run(Self.stocks)
    #expect(result.shares.isEmpty && result.densities.isEmpty && result.backtests.isEmpty)
  }

  @Test("a capacity is told before the facts and with them, and the facts narrow it")
  func capacity() async throws {
    let file = try RunnerTests.flagship(draws: 400, [])
    var asking = file
    let place = SourceLocation(file: "f", line: 1, column: 1)
    asking.notebook = [
      "density(channels.capacity)", "density(kuaishou.growth)", "backtest(kuaishou)",
    ]
    .compactMap { text in
      (try? ChartRequest(parsing: text)).map { .chart(Located($0, at: place)) }
    }
    let result = try await RunnerTests.run(asking)
    #expect(result.densities.map(\.state) == [.prior, .posterior, .prior, .posterior])
    for start in [0, 2] {
      let (prior, posterior) = (result.densities[start], result.densities[start + 1])
      #expect(prior.points.map(\.value) == posterior.points.map(\.value))
      let widths = [prior, posterior].map { $0.quantiles[2] - $0.quantiles[0] }
      #expect(widths[1] < widths[0])
    }
    #expect(result.densities[0].unit == "people/day")
    #expect(!result.backtests.isEmpty)
    for row in result.backtests {
      #expect(row.known >= 2)
      #expect(row.quantiles == row.quantiles.sorted())
      #expect(row.quantiles[0] > 0)
    }
    #expect(result.backtests.count { $0.isInside } * 2 > result.backtests.count)
  }

  @Test(
    "what cannot be drawn is told at its place",
    arguments: [
      ("density(prat)", "unknown parameter or assumption 'prat'"),
      ("share(one, othre)", "unknown series, stock or definition 'othre'"),
      ("backtest(channels)", "unknown series 'channels'"),
      ("share(one, when)", "'when' is in 'year' and 'one' in '1'"),
    ])
  func mistakes(chart: String, message: String) throws {
    let text = Self.stocks + "  when: \"3 years\"\nnotebook:\n  - chart: \"\(chart)\"\n"
    let found = try SmallRun.diagnostics(text)
    #expect(found.map(\.message) == [message])
    #expect(found.first?.location?.line == 17)
  }
}
