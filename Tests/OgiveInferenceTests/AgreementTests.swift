import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A posterior of many plain figures")
struct AgreementTests {
  /// Sixty yearly quarters of a logistic curve up to three quarters of its capacity, each figure off by 2%
  /// on its own.
  static let truth = DatedCurve(Logistic(), [8, 0.5, 2.5], reference: 2020)
  static let times = (0..<60).map { 2010 + 0.25 * Double($0) }
  static let error = 0.02

  static func logs(seed: UInt64) -> [Double] {
    let errors = RandomSource(seed: seed).normals("figures", count: times.count)
    return zip(truth.levels(at: times), errors).map { Double.log($0.value) + error * $1 }
  }

  /// The figures as facts of as many producers, beside a residual process that is next to nothing.
  static func evidence(_ logs: [Double]) -> SeriesEvidence {
    SeriesEvidence(
      observations: logs.enumerated().map {
        Observation(fact: "f\($0)", level: $0, base: nil, relation: .equal(log: $1, sd: 1e-4))
      },
      levels: times.enumerated().map {
        ReportedLevel(
          reading: .level(at: $1), biasGroup: $0, biasSD: 0, bridge: nil, errorSD: error)
      },
      biasGroups: times.indices.map { .init(origin: "\($0)", metric: "dau") }, bridges: [],
      process: ProcessPrior(
        medianScale: 1e-4, logScaleSD: 0.1, medianHalfLife: 1, logHalfLifeSD: 0.1),
      launch: nil, ceiling: nil,
      points: zip(times, logs).map { ($0, Double.exp($1)) }, overlaps: { $0 == $1 ? 1 : 0 })
  }

  /// Gauss and Newton's least squares on the log scale: estimates and standard errors.
  static func leastSquares(_ logs: [Double]) throws -> (values: [Double], errors: [Double]) {
    var curve = truth
    var covariance: [Double] = []
    for _ in 0..<30 {
      let rows = curve.levels(at: times).map { Dual.log($0) }
      var normal = [Double](repeating: 0, count: 9)
      var slope = [Double](repeating: 0, count: 3)
      for (row, log) in zip(rows, logs) {
        for a in 0..<3 {
          slope[a] += row.derivatives[a] * (log - row.value)
          for b in 0..<3 { normal[3 * a + b] += row.derivatives[a] * row.derivatives[b] }
        }
      }
      let factor = try Cholesky(normal, order: 3)
      for (index, step) in factor.solve(slope).enumerated() {
        curve = curve.moved(index, by: step)
      }
      covariance = factor.inverse
    }
    return (
      (0..<3).map { curve.parameters[$0] },
      (0..<3).map { error * covariance[4 * $0].squareRoot() }
    )
  }

  @Test("has the intervals of least squares, to a twentieth", arguments: [1, 2, 3])
  func leastSquaresIntervals(seed: UInt64) throws {
    let logs = Self.logs(seed: seed)
    let posterior = try EvidencePosteriorTests.posterior(
      Logistic(), Self.evidence(logs), count: 8000)
    let (values, errors) = try Self.leastSquares(logs)
    let shift = [0, 0, Self.truth.reference - posterior.reference]
    for index in 0..<3 {
      let draws = posterior.map { _, member in member.parameters[index] }
      let ends = Quantile.values(of: draws, levels: [0.05, 0.5, 0.95])
      let expected = values[index] + shift[index]
      let width = 2 * NormalDistribution.quantile(0.95) * errors[index]
      #expect(abs((ends[2] - ends[0]) / width - 1) < 0.05, "\(index)")
      #expect(abs(ends[1] - expected) < 0.1 * errors[index], "\(index)")
    }
  }

  @Test("covers the truth as often as it says")
  func recovery() throws {
    let runs = 40
    var covered = [0, 0, 0]
    for seed in 0..<UInt64(runs) {
      let posterior = try EvidencePosteriorTests.posterior(
        Logistic(), Self.evidence(Self.logs(seed: 100 + seed)), count: 1000)
      let shift = [0, 0, Self.truth.reference - posterior.reference]
      for index in 0..<3 {
        let draws = posterior.map { _, member in member.parameters[index] }
        let ends = Quantile.values(of: draws, levels: [0.05, 0.95])
        let truth = Self.truth.parameters[index] + shift[index]
        if ends[0] < truth, truth < ends[1] { covered[index] += 1 }
      }
    }
    // 36 of 40 are expected; fewer than 30 have a chance of one in seven hundred.
    #expect(covered.allSatisfy { $0 >= 30 }, "\(covered)")
  }
}
