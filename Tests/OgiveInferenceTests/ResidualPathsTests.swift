import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Paths of the residual process")
struct ResidualPathsTests {
  static let dates = [2018.5, 2019.5, 2020, 2021.25, 2022, 2022.5, 2023.5, 2026]

  /// The covariance of instants with levels, of levels, and what follows by Gauss's conditioning,
  /// from the dense matrices.
  struct Conditional {
    let mean: [Double]
    let covariance: [[Double]]

    init(_ evidence: SeriesEvidence, dates: [Double], departures: [Double]) throws {
      let process = evidence.process
      let levels = evidence.levels
      let factor = evidence.departures
      let rows = dates.map { date in
        levels.map { process.covariance(Stretch(at: date), $0.reading.stretch) }
      }
      // With K = L Lᵀ: mean = k K⁻¹ d, covariance = k(t, t') - k K⁻¹ k'.
      let white = rows.map { factor.solveLower($0) }
      let seen = factor.solveLower(departures)
      let dot = { (a: [Double], b: [Double]) in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
      mean = white.map { dot($0, seen) }
      covariance = dates.indices.map { a in
        dates.indices.map { b in
          process.covariance(Stretch(at: dates[a]), Stretch(at: dates[b])) - dot(white[a], white[b])
        }
      }
    }
  }

  @Test("have the mean and covariance of the process given its departures at the facts")
  func moments() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil)
    let paths = try ResidualPaths(evidence: evidence, dates: Self.dates)
    let white = [0.7, -1.1, 0.4, 1.6, -0.9]
    let expected = try Conditional(
      evidence, dates: Self.dates, departures: evidence.departures.multiply(white))
    // A path is linear in its normals: with none it is the mean, with one at a time a column of the
    // factor of its covariance.
    let departures = white.map { Draws8($0) }
    let column = { (k: Int) in
      paths.paths(departures: departures) { Draws8($0 == k ? 1.0 : 0.0) }.map { $0.lanes[2] }
    }
    let mean = column(-1)
    let columns = (0..<paths.normals).map { k in zip(column(k), mean).map { $0 - $1 } }
    for a in Self.dates.indices {
      #expect(abs(mean[a] - expected.mean[a]) < 1e-12)
      for b in Self.dates.indices {
        let covariance = columns.reduce(0) { $0 + $1[a] * $1[b] }
        #expect(abs(covariance - expected.covariance[a][b]) < 1e-8, "\(a), \(b)")
      }
    }
  }

  @Test("are wide again long after the last fact, and forget it")
  func extrapolation() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil)
    let paths = try ResidualPaths(evidence: evidence, dates: [2022, 2023, 2040])
    let white = [Draws8](repeating: Draws8(2.0), count: 5)
    let mean = paths.paths(departures: white) { _ in Draws8(0.0) }.map { $0.lanes[0] }
    #expect(abs(mean[1] / mean[0] - 0.5) < 1e-12)
    #expect(abs(mean[2]) < 1e-6)
    let last = (0..<paths.normals).map { k in
      paths.paths(departures: white) { Draws8($0 == k ? 1.0 : 0.0) }[2].lanes[0] - mean[2]
    }
    let sd = last.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(sd - evidence.process.scale) < 1e-6)
  }
}
