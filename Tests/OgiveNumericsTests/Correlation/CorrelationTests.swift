import Testing

@testable import OgiveNumerics

@Suite("Correlation")
struct CorrelationTests {
  private static let x = (0..<60).map { (i: Int) -> Double in Double((i * 37) % 101) / 7 }
  private static let y = (0..<60).map { (i: Int) -> Double in Double((i * i * 13 + 5 * i) % 47) }
  private static let z = (0..<60).map { (i: Int) -> Double in Double((i * 5) % 9) }

  /// Made with scipy 1.17: `stats.pearsonr`, `spearmanr` and `kendalltau`, which counts ties as tau-b.
  @Test("coefficients agree with scipy to 1e-13")
  func scipy() {
    let expected: [([Double], [Double], Double, Double, Double)] = [
      (
        Self.x, Self.y, -0.017301958533577612, -0.01571234489155187, -0.0063025400891379615
      ),
      (Self.x, Self.z, 0.022187828781658543, 0.020045391286839045, 0.029126293062377483),
      (Self.y, Self.z, 0.008747800954939936, 0.0035116684887371115, -0.005425351021708138),
    ]
    for (a, b, pearson, spearman, kendall) in expected {
      #expect((Correlation.pearson(a, b) - pearson).magnitude < 1e-13)
      #expect((Correlation.spearman(a, b) - spearman).magnitude < 1e-13)
      #expect((Correlation.kendall(a, b) - kendall).magnitude < 1e-13)
    }
  }

  @Test("Kendall's tau is what counting every pair gives, with and without ties", arguments: 0..<20)
  func pairs(seed: UInt64) {
    let random = RandomSource(seed: seed)
    let a = random.uniforms("a", count: 25).map { ($0 * 8).rounded() }
    let b = random.uniforms("b", count: 25).map { ($0 * 5).rounded() }
    var (balance, onlyA, onlyB) = (0.0, 0.0, 0.0)
    for i in 0..<25 {
      for j in 0..<i {
        let sign = (a[i] - a[j]) * (b[i] - b[j])
        balance += sign > 0 ? 1 : sign < 0 ? -1 : 0
        onlyA += a[i] == a[j] ? 0 : 1
        onlyB += b[i] == b[j] ? 0 : 1
      }
    }
    let expected = balance / (onlyA * onlyB).squareRoot()
    #expect((Correlation.kendall(a, b) - expected).magnitude < 1e-13)
  }

  @Test("rank correlations do not see a rising function, and are not numbers without a spread")
  func invariance() {
    let cubes = Self.x.map { $0 * $0 * $0 }
    #expect(Correlation.spearman(cubes, Self.y) == Correlation.spearman(Self.x, Self.y))
    #expect(Correlation.kendall(cubes, Self.y) == Correlation.kendall(Self.x, Self.y))
    #expect(Correlation.spearman(Self.x, Self.x) == 1)
    for coefficient in [Correlation.pearson, Correlation.spearman, Correlation.kendall] {
      #expect(coefficient([1, 1, 1], [1, 2, 3]).isNaN)
      #expect(coefficient([1, .nan, 1], [1, 2, 3]).isNaN)
      #expect(coefficient([], []).isNaN)
    }
  }

  @Test("numbers come in order, equal ones in that of their places", arguments: 0..<20)
  func ascending(seed: UInt64) {
    let random = RandomSource(seed: seed)
    var values = random.normals("any", count: 300).map { $0 * Double.exp(40 * $0) }
    values += random.uniforms("ties", count: 100).map { ($0 * 6).rounded() - 3 }
    let extremes = [0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, Double.infinity]
    values += (extremes + extremes).flatMap { [$0, -$0] }
    let shuffled = Ranks.ascending(random.uniforms("shuffle", count: values.count)).map {
      values[$0]
    }
    let expected = shuffled.indices.sorted { (shuffled[$0], $0) < (shuffled[$1], $1) }
    #expect(Ranks.ascending(shuffled) == expected)
    #expect(Ranks.ascending([]).isEmpty)
    #expect(Ranks.ascending([7, 7, 7]) == [0, 1, 2])
    #expect(Ranks.ascending([.nan, 1, -.nan, 0]).filter { $0 % 2 == 1 } == [3, 1])
  }

  @Test("equal values share their rank")
  func ranks() {
    #expect(Ranks.mean(of: [3, 1, 3, 2, 3]) == [4, 1, 4, 2, 4])
    #expect(Ranks.mean(of: []).isEmpty)
  }
}
