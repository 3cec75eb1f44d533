import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Stretching by rank")
struct RankStretchTests {
  let stretch = RankStretch(from: 3, factors: [0.9, 0.8, 0.6, 1.2, 1.3, 1.4])

  @Test("the factor is the table's at its levels, linear between and constant beyond")
  func interpolation() {
    let expected = [
      (0.0, 0.9), (0.05, 0.9), (0.075, 0.85), (0.1, 0.8), (0.25, 0.6), (0.5, 0.9), (0.75, 1.2),
      (0.825, 1.25), (0.9, 1.3), (0.925, 1.35), (0.95, 1.4), (1, 1.4),
    ]
    for (rank, factor) in expected { #expect(abs(stretch.factor(at: rank) - factor) < 1e-12) }
  }

  @Test("the table in force is that of the number of figures", arguments: [3, 4, 5, 8, 9, 40])
  func choice(count: Int) {
    let least = count < 5 ? 3 : count < 9 ? 5 : 9
    #expect(ForecastRecipe.standard.stretch(for: count)?.least == least)
  }

  @Test("a stretched normal forecast keeps its ranks", arguments: RankStretch.standard)
  func monotone(stretch: RankStretch) {
    let stretched = (1..<4000).map { step in
      let rank = Double(step) / 4000
      return NormalDistribution.quantile(rank) * stretch.factor(at: rank)
    }
    #expect(zip(stretched, stretched.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("a damped trend counts from 13 figures on, half from 21")
  func weights() {
    let weights = [3, 12, 13, 20, 21, 50].map(ForecastRecipe.standard.dampedTrendWeight)
    #expect(weights == [0, 0, 0.3, 0.3, 0.5, 0.5])
  }
}
