import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct NormalDistributionTests {
  /// Below this, a probability is subnormal and has fewer digits.
  private let leastNormal = 0x1p-1022

  private func relativeError(_ value: Double, _ reference: Double) -> Double {
    value == reference ? 0 : abs(value / reference - 1)
  }

  @Test(arguments: NormalReference.values.indices)
  func `Density, probability and its logarithm agree with mpmath`(row: Int) {
    let (z, density, cumulative, logCumulative) = NormalReference.values[row]
    if density > leastNormal || density == 0 {
      #expect(relativeError(NormalDistribution.density(z), density) < 1e-15, "\(z)")
    }
    if cumulative > leastNormal || cumulative == 0 {
      #expect(relativeError(NormalDistribution.cumulative(z), cumulative) < 1e-15, "\(z)")
    }
    #expect(relativeError(NormalDistribution.logCumulative(z), logCumulative) < 1e-15, "\(z)")
  }

  @Test(arguments: NormalReference.quantiles.indices)
  func `Quantiles agree with mpmath`(row: Int) {
    let (p, z) = NormalReference.quantiles[row]
    #expect(relativeError(NormalDistribution.quantile(p), z) < 1e-15, "\(p)")
  }

  @Test(arguments: NormalReference.differences.indices)
  func `The logarithm of an interval's probability agrees with mpmath`(row: Int) {
    let (lower, upper, logarithm) = NormalReference.differences[row]
    let result = NormalDistribution.logDifference(lower: lower, upper: upper)
    #expect(relativeError(result, logarithm) < 3e-15, "\(lower) \(upper) \(result)")
  }

  @Test(arguments: NormalReference.erfc.indices)
  func `The complementary error function agrees with mpmath`(row: Int) {
    let (x, value) = NormalReference.erfc[row]
    #expect(relativeError(Elementary.erfc(x), value) < 9e-16, "\(x)")
  }

  @Test func `The quantile undoes the probability`() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<20_000 {
      let z = Double.random(in: -37...3, using: &random)
      let back = NormalDistribution.quantile(NormalDistribution.cumulative(z))
      #expect(abs(back - z) < 1e-14 * max(1, 1 / NormalDistribution.density(max(z, 0))), "\(z)")
    }
  }

  @Test func `The quantile only grows, across the borders of its pieces too`() {
    for border in [0x1p-53, 0.075, 0.925, 0.5] {
      var p = border * (1 - 1e-12)
      let step = max(border * 2e-15, p.ulp)
      while p < border * (1 + 1e-12) {
        let z = NormalDistribution.quantile(p)
        #expect(z <= NormalDistribution.quantile(p + step) + 2 * z.ulp, "\(p)")
        p += step
      }
    }
  }

  @Test func `Two halves are mirror images`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let p = Double(random.next() >> 12) * 0x1p-52
      #expect(NormalDistribution.quantile(p) == -NormalDistribution.quantile(1 - p))
      let z = NormalDistribution.quantile(p)
      #expect(NormalDistribution.density(z) == NormalDistribution.density(-z))
      let sum = NormalDistribution.cumulative(z) + NormalDistribution.cumulative(-z)
      #expect(abs(sum - 1) < 2.3e-16)
    }
  }

  @Test func `Neighbouring intervals add up to the whole`() {
    var random = SplitMix64(seed: 10)
    for _ in 0..<2000 {
      let a = Double.random(in: -30...30, using: &random)
      let b = a + Double.random(in: 0...2, using: &random)
      let c = b + Double.random(in: 0...2, using: &random)
      guard a < b, b < c else { continue }
      let whole = NormalDistribution.logDifference(lower: a, upper: c)
      let parts = [(a, b), (b, c)].map {
        Elementary.exp(NormalDistribution.logDifference(lower: $0, upper: $1) - whole)
      }
      #expect(abs(parts[0] + parts[1] - 1) < 1e-12, "\(a) \(b) \(c)")
    }
  }

  @Test func `Ends and impossible arguments have defined values`() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(0.5) == 0)
    for p in [-0.1, 1.1, .nan, -.infinity, .infinity] {
      #expect(NormalDistribution.quantile(p).isNaN)
    }
    #expect(NormalDistribution.cumulative(-.infinity) == 0)
    #expect(NormalDistribution.cumulative(.infinity) == 1)
    #expect(NormalDistribution.cumulative(.nan).isNaN)
    #expect(NormalDistribution.density(.infinity) == 0)
    #expect(NormalDistribution.logCumulative(-.infinity) == -.infinity)
    #expect(NormalDistribution.logCumulative(.infinity) == 0)
    #expect(NormalDistribution.logDifference(lower: 1, upper: 1) == -.infinity)
    #expect(NormalDistribution.logDifference(lower: 2, upper: 1).isNaN)
    #expect(NormalDistribution.logDifference(lower: .nan, upper: 1).isNaN)
    #expect(NormalDistribution.logDifference(lower: -.infinity, upper: .infinity) == 0)
    #expect(Elementary.erfc(.infinity) == 0)
    #expect(Elementary.erfc(-.infinity) == 2)
    #expect(Elementary.erfc(.nan).isNaN)
  }
}
