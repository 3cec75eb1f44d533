import OgiveNumerics
import Testing

@Suite("Populations of walkers")
struct PopulationTests {
  /// Two normal peaks eight widths apart, the first with three quarters of the mass.
  private struct TwoPeaks: LogDensity {
    let dimension = 5

    func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double { .nan }

    func logDensities(at x: [Draws8]) -> Draws8 {
      let square = { (centre: Double) in
        x.reduce(Draws8(0.0)) { $0 + ($1 - Draws8(centre)) * ($1 - Draws8(centre)) }
      }
      let (first, second) = (square(-1.8), square(1.8))
      return Draws8.log(
        Draws8(3.0) * Draws8.exp(Draws8(-0.5) * first) + Draws8.exp(Draws8(-0.5) * second))
    }
  }

  private func populations(
    of density: any LogDensity, spread: Double, rounds: Int, groups: [Range<Int>]
  ) throws -> [Population] {
    try (0..<4).map { index in
      let random = RandomSource(seed: 9).part("population", UInt64(index))
      let starts = (0..<128).map { point in
        random.normals("start", UInt64(point), count: density.dimension).map { spread * $0 }
      }
      var population = try #require(
        Population(of: density, from: starts, walkers: 64, groups: groups, random: random))
      population.advance(rounds, in: density)
      return population
    }
  }

  @Test("go on from draws that cannot be relied on until they agree, or are given up")
  func goOn() throws {
    let target = Target.normal(4, correlation: 0.5)
    let random = RandomSource(seed: 11)
    let narrow = (0..<4).map { index in
      random.normals("narrow", UInt64(index), count: 1024).map { 0.3 * $0 }
    }
    let poor = PosteriorSample(
      .none, columns: narrow, logDensities: [Double](repeating: 0, count: 1024), warnings: [])
    let found = try #require(
      PopulationSampler(count: 4000).sample(target, from: poor, rejectedShape: 0.9, random: random))
    #expect(found.isUsable && found.count == 4000)
    #expect(found.warnings == [.weightsRejected(shape: 0.9)])
    for (index, column) in found.columns.enumerated() {
      let squares = column.map { ($0 - target.mean[index]) * ($0 - target.mean[index]) }
      let variance = squares.reduce(0, +) / Double(column.count)
      #expect(abs(variance / target.variance[index] - 1) < 0.2)
    }
    var hasty = PopulationSampler(count: 4000)
    (hasty.rounds, hasty.mostRounds) = (20, 20)
    #expect(hasty.sample(target, from: poor, rejectedShape: nil, random: random) == nil)
  }

  @Test(
    "find the moments of a known distribution within Monte Carlo error",
    arguments: [
      Target.normal(4, correlation: 0.95), .normal(15, correlation: 0.5), .student(3, freedom: 8),
      .banana(bend: 0.5),
    ])
  func moments(_ target: Target) throws {
    let half = target.dimension / 2
    let found = PosteriorSample(
      visitedBy: try populations(
        of: target, spread: 2, rounds: 4000, groups: [0..<half, half..<target.dimension]),
      dimension: target.dimension, count: 4000)
    #expect(found.isUsable && found.count == 4000)
    for i in 0..<target.dimension {
      let (draws, error) = (found.columns[i], found.diagnostics[i].errorOfMean)
      let mean = draws.reduce(0, +) / Double(draws.count)
      let variance =
        draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws.count - 1)
      let own = (target.variance[i] / Double(draws.count)).squareRoot()
      #expect((mean - target.mean[i]).magnitude < 4 * (error * error + own * own).squareRoot())
      #expect((variance / target.variance[i] - 1).magnitude < 0.25)
    }
  }

  @Test("weigh two peaks as they are, however many walkers set out from each")
  func peaks() throws {
    let density = TwoPeaks()
    let found = PosteriorSample(
      visitedBy: try populations(of: density, spread: 1.5, rounds: 3000, groups: [0..<5]),
      dimension: 5, count: 4000)
    let share = Double(found.columns[0].count { $0 < 0 }) / 4000
    // The first coordinate of a peak lies on the other side of zero with a probability of 3.6%.
    #expect((share - (0.75 * 0.964 + 0.25 * 0.036)).magnitude < 0.05)
  }

  @Test("walk the same ways every time, and are told when they disagree")
  func repeatability() throws {
    let target = Target.normal(4, correlation: 0.95)
    let once = try populations(of: target, spread: 2, rounds: 40, groups: [0..<4])
    let again = try populations(of: target, spread: 2, rounds: 40, groups: [0..<4])
    let samples = [once, again].map { PosteriorSample(visitedBy: $0, dimension: 4, count: 100) }
    #expect(samples[0].columns == samples[1].columns)
    #expect(!samples[0].isUsable)
  }

  @Test("need as many places with mass as there are walkers")
  func mass() {
    let starts = [[Double]](repeating: [.nan, 0, 0, 0], count: 128)
    let target = Target.normal(4, correlation: 0)
    #expect(
      Population(
        of: target, from: starts, walkers: 64, groups: [0..<4], random: RandomSource(seed: 1))
        == nil)
  }
}
