import OgiveNumerics
import Testing

/// Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788) on a straight line with known
/// error, normal priors on both of its coefficients: the rank of the true coefficient among the
/// posterior's draws is uniform where the sampler is right.
@Suite("Simulation-based calibration")
struct CalibrationTests {
  private static let times = [-1.0, -0.2, 0.5, 1.5, 2]
  private static let runs = 1000
  private static let cells = 20

  private func posterior(_ figures: [Double]) -> Target {
    let times = Self.times
    return Target(name: "line", mean: [0, 0], variance: [1, 1]) { x in
      let residuals = zip(times, figures).map { $1 - x[0] - x[1] * $0 }
      let squares = residuals.reduce(0) { $0 + $1 * $1 } / 0.25
      let pulls = zip(times, residuals).reduce((0.0, 0.0)) { ($0.0 + $1.1, $0.1 + $1.0 * $1.1) }
      return (
        -0.5 * (squares + x[0] * x[0] + x[1] * x[1]),
        [pulls.0 / 0.25 - x[0], pulls.1 / 0.25 - x[1]]
      )
    }
  }

  /// The truth and the figures of one run.
  private func simulation(_ run: Int) -> (truth: [Double], figures: [Double]) {
    let random = RandomSource(seed: 30)
    let truth = [0, 1].map { random.normal("truth", UInt64(run), $0) }
    let figures = Self.times.enumerated().map { i, t in
      truth[0] + truth[1] * t + 0.5 * random.normal("noise", UInt64(run), UInt64(i))
    }
    return (truth, figures)
  }

  /// Chi-square of the ranks of the true coefficients among 99 draws each, in equal cells.
  private func chiSquares(_ draws: (Int, [Double]) -> [[Double]]) -> [Double] {
    var counts = [[Double]](repeating: Array(repeating: 0, count: Self.cells), count: 2)
    for run in 0..<Self.runs {
      let (truth, figures) = simulation(run)
      for (i, draws) in draws(run, figures).enumerated() {
        let rank = draws.count { $0 < truth[i] }
        counts[i][rank * Self.cells / 100] += 1
      }
    }
    let expected = Double(Self.runs) / Double(Self.cells)
    return counts.map { $0.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected } }
  }

  private func chiSquares(_ sampler: PosteriorSampler) -> [Double] {
    chiSquares { run, figures in
      let sample = sampler.sample(
        posterior(figures), from: [[0, 0]],
        random: RandomSource(seed: RandomSource(seed: 31).stream("run", UInt64(run)).bits(0)))
      // Far enough apart to be as good as independent.
      return sample.columns.map { column in
        (1...99).map { column[$0 * sample.count / 100] }
      }
    }
  }

  /// The value that chi-square with 19 degrees of freedom exceeds with a chance of 0.001
  /// (scipy.stats.chi2.isf(0.001, 19)).
  private static let limit = 43.82019596451753

  @Test("holds for importance sampling")
  func importance() {
    var sampler = PosteriorSampler()
    sampler.count = 1000
    for statistic in chiSquares(sampler) { #expect(statistic < Self.limit) }
  }

  @Test("holds for the No-U-Turn sampler")
  func noUTurn() {
    var sampler = PosteriorSampler()
    sampler.count = 1000
    sampler.importanceDimensionLimit = 0
    sampler.noUTurn.warmUpCount = 150
    for statistic in chiSquares(sampler) { #expect(statistic < Self.limit) }
  }

  @Test("notices draws that do not look at the figures' noise")
  func power() {
    let statistics = chiSquares { run, figures in
      (0..<2).map { i in
        let spread = 0.1 * Double(i + 1)
        return (0..<99).map {
          let noise = RandomSource(seed: 22).normal("narrow", UInt64(run), UInt64(2 * $0 + i))
          return (i == 0 ? figures[1] : figures[3] - figures[2]) + spread * noise
        }
      }
    }
    for statistic in statistics { #expect(statistic > Self.limit) }
  }
}
