import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Tempered sequential Monte Carlo")
struct TemperedSamplerTests {
  /// Normal figures about each coordinate: the posterior is normal and known.
  struct Conjugate: TemperedTarget {
    let figures: [Double]
    let deviation: Double
    var dimension: Int { figures.count }

    func logLikelihood(at z: Span<Draws8>) -> Draws8 {
      var sum: Draws8 = 0
      for d in figures.indices {
        let distance = (z[d] - Draws8(figures[d])) / Draws8(deviation)
        sum = sum - 0.5 * distance * distance
      }
      return sum
    }
  }

  /// A likelihood of one value where the first coordinate is above `least`, else zero.
  struct Truncated: TemperedTarget {
    let least: Double
    var dimension: Int { 2 }

    func logLikelihood(at z: Span<Draws8>) -> Draws8 {
      .select(z[0], lessThan: Draws8(least), then: Draws8(-.infinity), else: 0)
    }
  }

  @Test("finds a normal posterior", arguments: [1, 0.2, 0.01])
  func conjugate(deviation: Double) throws {
    let target = Conjugate(figures: [0.5, -1, 2], deviation: deviation)
    let variance = 1 / (1 + 1 / (deviation * deviation))
    for d in 0..<3 {
      let expected = variance * target.figures[d] / (deviation * deviation)
      // Eight runs of 400: their mean is known to about 1/56 of the deviation.
      let samples = try (1...8).flatMap { try coordinate(d, of: target, seed: $0) }
      let mean = samples.reduce(0, +) / Double(samples.count)
      let spread = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count)
      #expect(abs(mean - expected) < 0.15 * variance.squareRoot())
      #expect(abs(spread / variance - 1) < 0.25)
    }
  }

  @Test("keeps to where the likelihood is not zero")
  func truncated() throws {
    for least in [-1.0, 0, 1, 1.9] {
      let samples = try (1...4).flatMap {
        try coordinate(0, of: Truncated(least: least), seed: $0)
      }
      #expect(samples.allSatisfy { $0 >= least })
      let mean = samples.reduce(0, +) / Double(samples.count)
      let expected =
        NormalDistribution.density(least) / NormalDistribution.cumulative(-least)
      #expect(abs(mean - expected) < 0.1)
    }
  }

  @Test("says so where the likelihood is zero everywhere")
  func impossible() {
    let sampler = TemperedSampler(random: RandomSource(seed: 1), name: "test")
    #expect(sampler.particles(of: Truncated(least: .infinity)) == nil)
  }

  @Test("agrees with importance sampling from the prior on three figures")
  func importance() throws {
    let history = try ForecastHistory(times: [2019, 2020, 2021], values: [1, 1.6, 2.1])
    let target = ForecastLikelihood<PowerGrowthAtOrigin<Draws8>>(history, recipe: .standard)
    let expected = importanceMeans(of: target, count: 400_000)
    let runs = try (0..<6).map { d in
      try (1...12).flatMap { try coordinate(d, of: target, seed: $0) }
    }
    // Where three figures leave a curve through all of them, few particles find the quietest
    // residuals late: their scale and shape are known to a quarter of a deviation, level and growth
    // much better.
    for (d, tolerance) in [0.04, 0.04, 0.25, 0.25, 0.25, 0.25].enumerated() {
      let mean = runs[d].reduce(0, +) / Double(runs[d].count)
      #expect(abs(mean - expected[d]) < tolerance)
    }
  }

  private func coordinate(
    _ d: Int, of target: some TemperedTarget, seed: UInt64
  ) throws -> [Double] {
    let sampler = TemperedSampler(random: RandomSource(seed: seed), name: "test")
    let cloud = try #require(sampler.particles(of: target))
    return (0..<TemperedSampler.particleCount).map { particle in
      cloud.points[particle / 8 * cloud.dimension + d].lanes[particle % 8]
    }
  }

  private func importanceMeans(of target: some TemperedTarget, count: Int) -> [Double] {
    let dimension = target.dimension
    var normals = [Draws8](repeating: 0, count: count / 8 * dimension)
    var span = normals.mutableSpan
    RandomSource(seed: 5).stream("importance").fillNormals(&span)
    var total = 0.0
    var sums = [Double](repeating: 0, count: dimension)
    for block in 0..<(count / 8) {
      let point = Array(normals[(block * dimension)..<((block + 1) * dimension)])
      let weights = Draws8.exp(target.logLikelihood(at: point.span))
      total += weights.lanes.sum()
      for (d, z) in point.enumerated() { sums[d] += (weights * z).lanes.sum() }
    }
    return sums.map { $0 / total }
  }
}
