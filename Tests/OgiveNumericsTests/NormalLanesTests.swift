import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct NormalLanesTests {
  private func lane(_ z: Double) -> Draws8 {
    // Eight different numbers, the one that counts in the sixth lane.
    var lanes = Draws8(0.3)
    lanes.lanes[2] = -z
    lanes.lanes[5] = z
    return lanes
  }

  @Test func `Probabilities in lanes are those of single numbers`() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<20_000 {
      let z = Double.random(in: -37...37, using: &random)
      let expected = NormalDistribution.cumulative(z)
      let found = NormalDistribution.cumulative(lane(z)).lanes[5]
      #expect(abs(found / expected - 1) < 1e-13, "\(z)")
    }
    #expect(NormalDistribution.cumulative(Draws8(-.infinity)).lanes[0] < 1e-290)
    #expect(NormalDistribution.cumulative(Draws8(.infinity)).lanes[0] == 1)
  }

  @Test func `Quantiles in lanes are those of single numbers to the last bit`() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<20_000 {
      let p = Double.random(in: 0x1p-53...(1 - 0x1p-53), using: &random)
      #expect(NormalDistribution.quantile(lane(p)).lanes[5] == NormalDistribution.quantile(p))
    }
    #expect(
      NormalDistribution.quantile(Draws8(0)).lanes[0] == NormalDistribution.quantile(0x1p-53))
    #expect(
      NormalDistribution.quantile(Draws8(1)).lanes[0] == NormalDistribution.quantile(1 - 0x1p-53))
  }

  @Test(arguments: [1e-3, 0.1, 3, 30])
  func `Intervals in lanes have the probabilities of single ones`(longest: Double) {
    var random = SplitMix64(seed: 23)
    for _ in 0..<20_000 {
      let lower = Double.random(in: -30...30, using: &random)
      let upper = lower + longest * Double.random(in: 0.2...1, using: &random)
      let expected = NormalDistribution.logDifference(lower: lower, upper: upper)
      let found = NormalDistribution.logDifference(lower: lane(lower), upper: lane(upper)).lanes[5]
      #expect(
        abs(found - expected) < 1e-12 * max(1, 1e-3 / (upper - lower)) * 10, "\(lower) \(upper)")
    }
  }

  @Test func `A part of an interval's probability lies below its point`() {
    var random = SplitMix64(seed: 24)
    for _ in 0..<20_000 {
      let lower = Double.random(in: -7...7, using: &random)
      let upper = lower + Double.random(in: 0.01...3, using: &random)
      let part = Double.random(in: 0.001...0.999, using: &random)
      let interval = NormalInterval(lower: lane(lower), upper: lane(upper), isDrawnFrom: true)
      let point = interval.point(below: Draws8(part))
      let whole = NormalDistribution.logDifference(lower: lower, upper: upper)
      let below = NormalDistribution.logDifference(lower: lower, upper: point.lanes[5])
      #expect(abs(below - whole - Elementary.log(part)) < 1e-6, "\(lower) \(upper) \(part)")
      #expect(
        interval.logProbability.lanes[5]
          == NormalDistribution.logDifference(lower: lane(lower), upper: lane(upper)).lanes[5])
    }
  }

  @Test func `An interval is the same whatever the other seven are`() {
    let ends = [
      (-1.0, 2.0), (3, 4), (-9, -8.5), (-40, 0.5), (7, 50), (-0.1, 0.1), (12, 13), (0, 1),
    ]
    for (lower, upper) in ends {
      var (low, high) = (Draws8(0), Draws8(0))
      for lane in 0..<Draws8.width { (low.lanes[lane], high.lanes[lane]) = ends[lane] }
      let mixed = NormalInterval(lower: low, upper: high, isDrawnFrom: true)
      let alike = NormalInterval(lower: Draws8(lower), upper: Draws8(upper), isDrawnFrom: true)
      let lane = ends.firstIndex { $0 == (lower, upper) } ?? 0
      #expect(mixed.logProbability.lanes[lane] == alike.logProbability.lanes[0])
      #expect(mixed.point(below: 0.3).lanes[lane] == alike.point(below: 0.3).lanes[0])
    }
  }

  @Test func `Intervals far out have a finite logarithm, and infinite ends a probability`() {
    for (lower, upper) in [
      (38.0, 39), (-90, -60), (200, .infinity), (-.infinity, -200), (-.infinity, 3),
      (-2, .infinity),
      (-50, 1), (-1, 70), (-80, 80), (60, 60.5),
    ] {
      let expected = NormalDistribution.logDifference(lower: lower, upper: upper)
      let found = NormalDistribution.logDifference(lower: Draws8(lower), upper: Draws8(upper))
      #expect(abs(found.lanes[3] - expected) < 1e-12 * max(1, abs(expected)), "\(lower) \(upper)")
    }
    let whole = NormalDistribution.logDifference(
      lower: Draws8(-.infinity), upper: Draws8(.infinity))
    #expect(abs(whole.lanes[0]) < 1e-290)
    for (lower, upper) in [(1.0, 1.0), (2, 1), (.nan, 1)] {
      let none = NormalDistribution.logDifference(lower: Draws8(lower), upper: Draws8(upper))
      #expect(!(none.lanes[0] > -700), "\(lower) \(upper)")
    }
  }
}
