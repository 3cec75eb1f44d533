import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("The likelihood of a plain series")
struct ForecastLikelihoodTests {
  static let histories: [([Double], [Double])] = [
    ([2018, 2019, 2020, 2021, 2022], [1, 1.9, 3.1, 4.2, 4.9]),
    ([0, 1, 3, 3.5, 7, 8], [10, 14, 30, 29, 61, 60]),
    ([1, 2, 3], [5, 5, 5]),
  ]

  @Test("is that of a multivariate normal with the process's covariances", arguments: histories)
  func dense(times: [Double], values: [Double]) throws {
    let history = try ForecastHistory(times: times, values: values)
    let coordinates = RandomSource(seed: 3).normals("test", 0, count: 7 * 40).map { 0.7 * $0 }
    for point in 0..<40 {
      let z = Array(coordinates[(7 * point)..<(7 * point + 7)])
      let expected = try denseLogLikelihood(z, RichardsAtOrigin<Double>.self, history)
      let found = logLikelihood(z, history)
      if expected == -.infinity {
        #expect(found == expected)
      } else {
        #expect(abs(found - expected) < 1e-8 * max(1, abs(expected)))
      }
    }
  }

  /// Room to grow e^(z - 0.3): the capacity over U' = 10.01 is 4.9 e^L / 10.01.
  @Test("falls where the capacity lies beyond a known ceiling", arguments: [-1.0, 0, 0.2, 0.4])
  func ceiling(coordinate: Double) throws {
    let (times, values) = Self.histories[0]
    let free = try ForecastHistory(times: times, values: values)
    let capped = try ForecastHistory(times: times, values: values, ceiling: 10)
    let z = [0, 0, 0, 0, 0, coordinate, 0]
    let x = 4.9 / 10.01 * Double.exp(Double.exp(coordinate - 0.3))
    let beyond = max(x - 1, 0) / 0.01
    let expected = 2 * Double.log(x) - 0.5 * beyond * beyond
    let found = logLikelihood(z, capped) - logLikelihood(z, free)
    #expect(abs(found - expected) < 1e-8 * max(1, abs(expected)))
  }

  @Test("the priors are those that are documented")
  func priors() throws {
    let history = try ForecastHistory(times: [0, 1, 2], values: [1, 2, 4])
    let at = { (index: Int, value: Double) in
      ForecastPath<RichardsAtOrigin<Double>>(
        at: { $0 == index ? value : 0 }, in: history, recipe: .standard)
    }
    let near = { (a: Double, b: Double) in abs(a / b - 1) < 5e-3 }
    #expect(near(Double.exp(at(0, 0).curve.room), 2.1))
    #expect(near(Double.exp(at(5, -1.2816).curve.room), 1.228))
    #expect(near(Double.exp(at(5, 1.2816).curve.room), 14.4))
    #expect(near(at(6, 1).curve.shape, 1))
    #expect(near(at(0, 1).level, 0.3))
    #expect(near(at(0, 0).scale, 0.003 + Double.exp(-2.7)))
    #expect(near(at(4, 2).loudness, 1.8))
    // Half of a departure is gone after e^1.7 mean steps, of which the span has two.
    #expect(near(at(0, 0).kept(after: Double.exp(1.7) / 2), 0.5))
    // ln g = ln 1.386 - 0.5.
    let curve = at(0, 0).curve
    #expect(near((curve.log(at: 1e-6) - curve.log(at: -1e-6)) / 2e-6, 1.3863 * Double.exp(-0.5)))
  }

  private func logLikelihood(_ z: [Double], _ history: ForecastHistory) -> Double {
    let point = z.map { Draws8($0) }
    let target = ForecastLikelihood<RichardsAtOrigin<Draws8>>(history, recipe: .standard)
    return target.logLikelihood(at: point.span).lanes[0]
  }

  private func denseLogLikelihood<Curve: OriginCurve<Double>>(
    _ z: [Double], _ family: Curve.Type, _ history: ForecastHistory
  ) throws -> Double {
    let path = ForecastPath<Curve>(at: { z[$0] }, in: history, recipe: .standard)
    let count = history.count
    let deviations = history.spans.map { path.scale * Double.exp(-path.loudness * $0) }
    var covariance = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<count {
        let kept = path.kept(after: abs(history.spans[a] - history.spans[b]))
        covariance[a * count + b] = deviations[a] * deviations[b] * kept
      }
    }
    let residuals = (0..<count).map { history.logs[$0] - path.curve.log(at: history.spans[$0]) }
    guard residuals.allSatisfy(\.isFinite), path.curve.support == 0 else { return -.infinity }
    let factor = try Cholesky(covariance, order: count)
    let white = factor.solveLower(residuals)
    let logDeterminant = (0..<count).reduce(0) {
      $0 + Double.log(factor.lower[$1 * count + $1])
    }
    return -logDeterminant - 0.5 * white.reduce(0) { $0 + $1 * $1 }
  }
}
