import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Baselines")
struct BaselineTests {
  private func history(
    _ values: [Double], step: Double = 1, ceiling: Double? = nil
  ) throws -> ForecastHistory {
    try ForecastHistory(
      times: values.indices.map { 2000 + step * Double($0) }, values: values, ceiling: ceiling)
  }

  @Test("the last value stays, with the spread of a random walk of logarithms")
  func lastValue() throws {
    let baseline = LastValue(try history([1, 2, 8]))
    // Changes ln 2 and ln 4: mean square 2.5 ln² 2.
    let deviation = Double.log(2) * (2.5 * 3.0).squareRoot()
    let found = baseline.quantiles(at: 2005, levels: [0.5, 0.9])
    #expect(abs(found[0] - 8) < 1e-12)
    #expect(abs(found[1] - 8 * Double.exp(1.2815515655446004 * deviation)) < 1e-9 * found[1])
  }

  @Test("drift goes on as from first to last figure")
  func drift() throws {
    let baseline = Drift(try history([10, 12, 17, 19], step: 0.25))
    // Changes 2, 5, 2 of variance 3; four steps ahead.
    let found = baseline.quantiles(at: 2001.75, levels: [0.5, 0.1])
    #expect(abs(found[0] - (19 + 4 * 3)) < 1e-12)
    let deviation = (3.0 * (4 + 16.0 / 4)).squareRoot()
    #expect(abs(found[1] - (31 - 1.2815515655446004 * deviation)) < 1e-9)
  }

  @Test("a damped trend of a straight line slows and has no spread beyond its fit")
  func dampedTrend() throws {
    let baseline = DampedTrend(try history((0..<20).map { 10 + 2 * Double($0) }))
    let near = baseline.quantiles(at: 2020, levels: [0.5])[0]
    let far = baseline.quantiles(at: 2039, levels: [0.5])[0]
    #expect(abs(near - 50) < 0.5)
    #expect(far > 60 && far < 88)
  }

  @Test("fewer than five figures cannot tell a damping: it is the drift")
  func shortDampedTrend() throws {
    let history = try history([1, 3, 4, 6])
    let levels = [0.1, 0.5, 0.9]
    #expect(
      DampedTrend(history).quantiles(at: 2006, levels: levels)
        == Drift(history).quantiles(at: 2006, levels: levels))
  }

  @Test("none passes a ceiling or falls to nothing")
  func held() throws {
    let capped = try history([10, 40, 60, 90, 95], ceiling: 100)
    let falling = try history([10, 8, 6, 3, 1])
    for baseline in Baselines.all {
      let top = baseline.init(capped).quantiles(at: 2030, levels: [0.05, 0.5, 0.95])
      #expect(top.allSatisfy { $0 <= 100 && $0 >= 0.95 })
      let bottom = baseline.init(falling).quantiles(at: 2030, levels: [0.05, 0.5, 0.95])
      #expect(bottom.allSatisfy { $0 >= 0.01 })
    }
    #expect(Set(Baselines.all.map { $0.name }).count == Baselines.all.count)
  }
}
