import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Paths of the residual process")
struct ResidualPathsTests {
  static let dates = [2018.5, 2019.5, 2020, 2021.25, 2022, 2022.5, 2023.5, 2026]

  static func place(_ density: EvidenceDensity) throws -> [Double] {
    try #require(EvidenceDensityTests.places(density, count: 1).first)
  }

  @Test("have the mean and covariance of the process given the figures")
  func moments() throws {
    let density = EvidenceDensityTests.density(
      Logistic(), ManyFacts.evidence(ceiling: nil, hasBound: false, instant: 1 / 12.0))
    let x = try Self.place(density)
    let paths = ResidualPaths(density: density, dates: Self.dates)
    let dense = DenseFacts(density, at: x, dates: Self.dates).normal
    let facts = density.evidence.observations
    let expected = try dense.of(
      Self.dates.indices.map { facts.count + $0 },
      given: facts.enumerated().map { ($0, $1.relation.nearest(to: 0)) })
    // Given the figures a path is linear in its normals: with none it is the mean, with one at a
    // time a column of the factor of its covariance.
    let column = { (k: Int) in
      paths.paths(at: x.map { Draws8($0) }) {
        Draws8($0 == k ? 1.0 : 0.0)
      } uniform: { _ in
        Draws8(0.5)
      }.map { $0.lanes[2] }
    }
    let mean = column(-1)
    let columns = (0..<paths.normals).map { k in zip(column(k), mean).map { $0 - $1 } }
    for a in Self.dates.indices {
      #expect(abs(mean[a] - expected.mean[a]) < 1e-10)
      for b in Self.dates.indices {
        let covariance = columns.reduce(0) { $0 + $1[a] * $1[b] }
        #expect(abs(covariance - expected.covariance[a][b]) < 1e-11, "\(a), \(b)")
      }
    }
  }

  @Test("weigh every instant that a figure may be of by how likely it makes the figure")
  func unknownInstant() {
    let stretch = Stretch(from: 2021, to: 2022)
    let story = StoryCase(
      title: "an instant in a year",
      levels: [StoryCase.level(.within(stretch)), StoryCase.level(.level(at: 2023), from: 1)],
      facts: [
        .init(level: 0, low: 0.2, high: 0.2, sd: 0.03),
        .init(level: 1, low: -1, high: 1, sd: 0.03),
      ])
    let (density, x) = story.density()
    let point = x.map { Dual($0) }
    let process = ResidualProcess(
      scale: density.scale(at: point).value, halfLife: density.halfLife(at: point).value)
    let variance = process.scale * process.scale + 2 * 0.045 * 0.045 + 0.03 * 0.03
    let dates = [2020.5, 2021.5, 2022.5]
    let place = ObservationOperatorTests.reading(.within(stretch), StoryCase.curve) + 0.2
    let moment = { (power: Double) in
      ObservationOperatorTests.mean(StoryCase.curve, stretch) { level in
        let gap = place - Double.log(level)
        return Double.pow(gap * gap, power / 2) * (gap < 0 && power == 1 ? -1 : 1)
          * Double.exp(-0.5 * gap * gap / variance)
      }
    }
    let gap = moment(1) / moment(0)
    let paths = ResidualPaths(density: density, dates: dates)
    let blocks = 6000
    let random = RandomSource(seed: 4)
    let normals = BlockNumbers(
      normals: random, "path", quantities: paths.normals, blocks: blocks)
    let uniforms = BlockNumbers(
      uniforms: random, "case", quantities: paths.uniforms, blocks: blocks)
    var sums = [Double](repeating: 0, count: dates.count)
    for block in 0..<blocks {
      let path = paths.paths(at: x.map { Draws8($0) }) {
        normals[$0, block]
      } uniform: {
        uniforms[$0, block]
      }
      for date in dates.indices { sums[date] += path[date].lanes.sum() }
    }
    for (date, sum) in zip(dates, sums) {
      let mean = sum / Double(8 * blocks)
      let expected = process.covariance(stretch, Stretch(at: date)) / variance * gap
      #expect(abs(mean - expected) < 5 * process.scale / Double(8 * blocks).squareRoot())
    }
  }

  @Test("are wide again long after the last fact, and forget it")
  func extrapolation() throws {
    let density = EvidenceDensityTests.density(Logistic(), ManyFacts.evidence(ceiling: nil))
    let x = try Self.place(density).map { Draws8($0) }
    let halfLife = density.halfLife(at: x).lanes[0]
    let paths = ResidualPaths(
      density: density, dates: [2022, 2022 + halfLife, 2022 + 60 * halfLife])
    let path = { (k: Int) in
      paths.paths(at: x) {
        Draws8($0 == k ? 1.0 : 0.0)
      } uniform: { _ in
        Draws8(0.5)
      }.map { $0.lanes[0] }
    }
    let mean = path(-1)
    #expect(abs(mean[1] / mean[0] - 0.5) < 1e-12)
    #expect(abs(mean[2]) < 1e-12)
    let last = (0..<paths.normals).map { path($0)[2] - mean[2] }
    let sd = last.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(sd / density.scale(at: x).lanes[0] - 1) < 1e-12)
  }

  @Test("have the moments of the process given a bound, by rejection")
  func bound() throws {
    let density = EvidenceDensityTests.density(Logistic(), ManyFacts.evidence(ceiling: nil))
    let x = try Self.place(density)
    let dates = [2021.0, 2022, 2023]
    let dense = DenseFacts(density, at: x, dates: dates).normal
    let facts = density.evidence.observations
    let figures = facts.indices.filter { $0 != 4 }
    // The bound's row and the process given the figures; then only what lies inside the bound.
    let given = try dense.of(
      [4] + dates.indices.map { facts.count + $0 },
      given: figures.map { ($0, facts[$0].relation.nearest(to: 0)) })
    let factor = try Cholesky(given.covariance.flatMap { $0 }, order: 4)
    let random = RandomSource(seed: 3)
    let count = 200_000
    let numbers = (0..<4).map { random.normals("rejection", UInt64($0), count: count) }
    let inside = Double.log(5)...Double.log(5.5)
    let kept = (0..<count).compactMap { draw -> [Double]? in
      let moved = factor.multiply(numbers.map { $0[draw] })
      return inside ~= given.mean[0] + moved[0] ? zip(given.mean, moved).map { $0 + $1 } : nil
    }
    let paths = ResidualPaths(density: density, dates: dates)
    let blocks = 4000
    let normals = BlockNumbers(
      normals: random, "residual", quantities: paths.normals, blocks: blocks)
    let uniforms = BlockNumbers(
      uniforms: random, "interval", quantities: paths.uniforms, blocks: blocks)
    let drawn = (0..<blocks).flatMap { block -> [[Double]] in
      let path = paths.paths(at: x.map { Draws8($0) }) {
        normals[$0, block]
      } uniform: {
        uniforms[$0, block]
      }
      return (0..<Draws8.width).map { lane in path.map { $0.lanes[lane] } }
    }
    #expect(kept.count > 2000)
    for date in dates.indices {
      Moments.expectEqual(drawn.map { $0[date] }, kept.map { $0[date + 1] }, "\(dates[date])")
    }
  }
}
