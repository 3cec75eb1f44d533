import OgiveNumerics
import Testing

@Suite("Modes and what they are worth")
struct ModeMassTests {
  /// Peaks in the plane: where each is on the first axis, how wide, and its part of the mass.
  private struct Peaks: LogDensity {
    let peaks: [(centre: Double, width: Double, mass: Double)]
    let dimension = 2

    func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
      let logs = peaks.map { peak -> Double in
        let (dx, dy) = (x[0] - peak.centre, x[1])
        let variance = peak.width * peak.width
        return Double.log(peak.mass / variance) - 0.5 * (dx * dx + dy * dy) / variance
      }
      let most = logs.max() ?? 0
      let weights = logs.map { Double.exp($0 - most) }
      let total = weights.reduce(0, +)
      (gradient[0], gradient[1]) = (0, 0)
      for (peak, weight) in zip(peaks, weights) {
        let slope = -weight / total / (peak.width * peak.width)
        gradient[0] += slope * (x[0] - peak.centre)
        gradient[1] += slope * x[1]
      }
      return most + Double.log(total)
    }
  }

  @Test("are told once each by their mass, not by their height, and tiny ones not at all")
  func masses() throws {
    let density = Peaks(peaks: [(-6, 1, 0.6), (0, 0.2, 0.4), (6, 0.5, 1e-4)])
    let starts = [[0.1, 0.1], [-6.3, 0.2], [6, 0.1], [-5.6, -0.4]]
    let modes = starts.map { ModeSearch().mode(of: density, from: $0) }
    let found = LaplaceApproximation.distinct(of: density, at: modes)
    try #require(found.count == 2)
    #expect(abs(found[0].mode.position[0] + 6) < 1e-6 && abs(found[1].mode.position[0]) < 1e-6)
    #expect(found[1].mode.logDensity > found[0].mode.logDensity)
    #expect(abs(Double.exp(found[1].logMass - found[0].logMass) - 0.4 / 0.6) < 1e-3)
  }

  @Test("are no places between them at which a search ended")
  func saddle() throws {
    let density = Peaks(peaks: [(-3, 1, 0.5), (3, 1, 0.5)])
    var caught = ModeSearch()
    caught.iterationLimit = 0
    let saddle = caught.mode(of: density, from: [0, 0])
    let mode = ModeSearch().mode(of: density, from: [2.5, 0])
    let found = LaplaceApproximation.distinct(of: density, at: [saddle, mode])
    #expect(found.map { ($0.mode.position[0] * 1000).rounded() } == [3000])
    #expect(LaplaceApproximation.distinct(of: density, at: [saddle]).isEmpty)
  }

  @Test("have points about them that lie somewhat farther out than the normal's own")
  func points() throws {
    let target = Target.normal(3, correlation: 0.9)
    let mode = ModeSearch().mode(of: target, from: [1, 1, 1])
    let laplace = try #require(LaplaceApproximation(of: target, at: mode))
    let random = RandomSource(seed: 12)
    let points = laplace.scattered(4001, random: random)
    #expect(points.count == 4001)
    #expect(points == laplace.scattered(4001, random: random))
    #expect(points != laplace.scattered(4001, random: random.part("other")))
    let mean = (0..<3).map { i in points.reduce(0) { $0 + $1[i] } / 4001 }
    let product = { (i: Int, j: Int) in
      points.reduce(0) { $0 + ($1[i] - mean[i]) * ($1[j] - mean[j]) } / 4001
    }
    for i in 0..<3 {
      let spread = product(i, i) / target.variance[i]
      #expect(abs(mean[i] - target.mean[i]) < 0.1 * target.variance[i].squareRoot())
      #expect((1.1..<1.9).contains(spread), "\(spread)")
    }
    #expect(abs(product(0, 1) / (product(0, 0) * product(1, 1)).squareRoot() - 0.9) < 0.03)
  }
}
