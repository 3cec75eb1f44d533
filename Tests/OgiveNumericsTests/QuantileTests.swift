import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite("Quantiles")
struct QuantileTests {
  /// Draws that a selection by bins could stumble over.
  enum Shape: String, CaseIterable {
    case uniform, normal, ties, twoValues, constant, sorted, reversed
    case farOutlier, farOutliers, infinities, tiny, huge, geometric, clustered, subnormal

    func values(_ count: Int) -> [Double] {
      var random = SplitMix64(seed: UInt64(count))
      return (0..<count).map { index -> Double in
        let u = Double.random(in: 0..<1, using: &random)
        switch self {
        case .uniform: return u
        case .normal: return NormalDistribution.quantile(max(u, 1e-12))
        case .ties: return (u * 7).rounded(.down)
        case .twoValues: return u < 0.5 ? 1 : 1.0.nextUp
        case .constant: return -3.25
        case .sorted: return Double(index)
        case .reversed: return Double(-index)
        case .farOutlier: return index == count / 2 ? 1e300 : u
        case .farOutliers: return u < 0.02 ? -1e12 * u : u
        case .infinities: return u < 0.2 ? -.infinity : u > 0.7 ? .infinity : u
        case .tiny: return u * 1e-300
        case .huge: return (u - 0.5) * 1.7e308 * 2
        case .geometric: return Double.exp(600 * (u - 0.5))
        case .clustered: return (u < 0.5 ? 0 : 1e9) + u * 1e-6
        case .subnormal: return Double(index % 100) * .leastNonzeroMagnitude
        }
      }
    }
  }

  static let levels = [0.5, 0, 1, 0.025, 0.05, 0.1, 0.25, 0.75, 0.9, 0.95, 0.975, 1e-7, 0.333]

  /// The definition: sorted, and interpolated between the ranks around (n - 1) p.
  static func expected(_ values: [Double], _ level: Double) -> Double {
    let sorted = values.sorted()
    let place = Double(values.count - 1) * level
    let rank = Int(place)
    let (a, b) = (sorted[rank], sorted[min(rank + 1, values.count - 1)])
    let share = place - Double(rank)
    if share == 0 || a == b { return a }
    return (b - a).isFinite ? a + (b - a) * share : a * (1 - share) + b * share
  }

  @Test("are those of the sorted values", arguments: Shape.allCases, [1, 2, 7, 128, 129, 4000])
  func exact(shape: Shape, count: Int) {
    let values = shape.values(count)
    let found = Quantile.values(of: values, levels: Self.levels)
    for (level, quantile) in zip(Self.levels, found) {
      let expected = Self.expected(values, level)
      #expect(quantile == expected || quantile.isNaN && expected.isNaN, "at \(level)")
    }
  }

  @Test("of a hundred thousand values too", arguments: Shape.allCases)
  func large(shape: Shape) {
    let values = shape.values(100_000)
    let sorted = values.sorted()
    let ranks = [0, 1, 999, 50_000, 99_998, 99_999]
    let found = Quantile.values(of: values, levels: ranks.map { Double($0) / 99_999 })
    for (rank, quantile) in zip(ranks, found) {
      let (low, high) = (sorted[max(0, rank - 1)], sorted[min(99_999, rank + 1)])
      // The level's rounding may put the place next to the rank, never past its neighbours.
      #expect(low <= quantile && quantile <= high)
    }
  }

  @Test("do not depend on the order of the values", arguments: Shape.allCases)
  func orderless(shape: Shape) {
    var random = SplitMix64(seed: 5)
    let values = shape.values(700)
    let shuffled = values.shuffled(using: &random)
    let levels = [0.1, 0.5, 0.77]
    let (a, b) = (
      Quantile.values(of: values, levels: levels), Quantile.values(of: shuffled, levels: levels)
    )
    #expect(a.map(\.bitPattern) == b.map(\.bitPattern))
  }

  /// Made with numpy 2.4.6: `np.quantile([3.1, -2, 8.5, 0.25, 8.5, 1e3, -7.75], levels)`.
  @Test("are numpy's")
  func numpy() {
    let values = [3.1, -2, 8.5, 0.25, 8.5, 1e3, -7.75]
    let levels = [0.05, 0.1, 0.25, 1 / 3.0, 0.5, 0.62, 0.9, 0.99]
    let expected = [
      -6.0249999999999995, -4.299999999999999, -0.875, 0.25, 3.1, 6.987999999999999,
      405.10000000000036, 940.5099999999995,
    ]
    for (found, expected) in zip(Quantile.values(of: values, levels: levels), expected) {
      #expect(abs(found - expected) <= 4e-16 * abs(expected))
    }
  }

  @Test("are not a number without values, outside 0...1, or where a value is none")
  func undefined() {
    #expect(Quantile.values(of: [], levels: [0.5])[0].isNaN)
    #expect(Quantile.values(of: [1, .nan, 2], levels: [0, 1]).allSatisfy { $0.isNaN })
    let outside = Quantile.values(of: [1, 2], levels: [-0.1, 1.1, .nan, 0.5])
    #expect(outside.dropLast().allSatisfy { $0.isNaN } && outside[3] == 1.5)
    #expect(Quantile.values(of: [1, 2], levels: []).isEmpty)
    let ends: [Double] = [-.infinity, .infinity]
    #expect(Quantile.values(of: ends, levels: [0.5])[0].isNaN)
    #expect(Quantile.values(of: [1, .infinity], levels: [0.5])[0] == .infinity)
    #expect(Quantile.values(of: [-0.0, 0.0], levels: [0])[0].sign == .plus)
  }
}
