import OgiveNumerics
import Testing

@Suite("Importance sampling")
struct ImportanceSamplerTests {
  static let targets: [Target] = [
    .normal(1, correlation: 0), .normal(4, correlation: 0.9), .normal(6, correlation: 0.5),
    .student(3, freedom: 10), .banana(bend: 0.3), .logExponential,
  ]

  private func sample(_ target: Target, count: Int, seed: UInt64 = 1) throws -> ImportanceSample {
    let start = target.mean.map { $0 + 1.5 }
    let mode = try #require(ModeSearch().mode(of: target, from: [start]))
    let laplace = try #require(LaplaceApproximation(of: target, at: mode))
    return try #require(
      ImportanceSampler().sample(
        target, near: laplace, count: count, random: RandomSource(seed: seed)))
  }

  @Test("finds the moments of a known distribution within Monte Carlo error", arguments: targets)
  func moments(_ target: Target) throws {
    let sample = try sample(target, count: 20_000)
    #expect(sample.smoothing.isReliable)
    for (i, mean) in sample.mean.enumerated() {
      let error = (target.variance[i] / sample.effectiveSize).squareRoot()
      #expect((mean - target.mean[i]).magnitude < 4 * error)
      let variance = zip(sample.weights, sample.columns[i])
        .reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      #expect((variance / target.variance[i] - 1).magnitude < 0.08)
    }
  }

  @Test("knows the integral of a density", arguments: 1...6)
  func integral(_ n: Int) throws {
    let sample = try sample(.normal(n, correlation: 0), count: 20_000)
    let scales = (1...n).reduce(0) { $0 + Double.log(Double($1)) }
    let exact = 0.5 * Double(n) * Double.log(2 * Double.pi) + scales
    #expect((sample.logIntegral - exact).magnitude < 0.02)
  }

  @Test("makes nearly every draw of a normal distribution count")
  func efficiency() throws {
    let sample = try sample(.normal(4, correlation: 0.9), count: 4000)
    #expect(sample.effectiveSize > 0.8 * Double(sample.count))
  }

  @Test("says when the weights cannot be relied on")
  func unreliable() throws {
    #expect(try !sample(.funnel(6, scale: 3), count: 4000).smoothing.isReliable)
  }

  @Test("has the same bits whenever it is computed, and others for another seed")
  func determinism() throws {
    let target = Target.banana(bend: 0.3)
    let first = try sample(target, count: 1000)
    #expect(try sample(target, count: 1000).columns == first.columns)
    #expect(try sample(target, count: 1000, seed: 2).columns != first.columns)
  }
}

@Suite("Systematic resampling")
struct SystematicResamplingTests {
  @Test("takes each draw as often as its weight says, rounded up or down", arguments: 0..<20)
  func counts(_ seed: Int) {
    let weights = congruentialNumbers(50, seed: UInt64(seed + 1)).map { $0 * $0 }
    let total = weights.reduce(0, +)
    let indices = SystematicResampling.indices(
      200, weights: weights, offset: Double(seed) / 20)
    #expect(indices.count == 200)
    for (i, weight) in weights.enumerated() {
      let expected = 200 * weight / total
      let taken = Double(indices.count { $0 == i })
      #expect(taken >= (expected - 1e-9).rounded(.down))
      #expect(taken <= (expected + 1e-9).rounded(.up))
    }
  }

  @Test("never takes a draw without weight")
  func zeros() {
    let weights = [0.0, 0.3, 0, 0.7, 0]
    let indices = SystematicResampling.indices(10, weights: weights, offset: 0.999_999_999)
    #expect(Set(indices) == [1, 3])
    #expect(SystematicResampling.indices(10, weights: [0, 0], offset: 0.5).isEmpty)
    #expect(SystematicResampling.indices(10, weights: [], offset: 0.5).isEmpty)
  }
}
