import OgiveCurves
import OgiveNumerics
import OgiveTestSupport
import Testing

@testable import OgiveInference

@Suite("An evidence density")
struct EvidenceDensityTests {
  static func density(_ family: any CurveFamily, _ evidence: SeriesEvidence) -> EvidenceDensity {
    let natural = family.startingValues(for: evidence.samples(for: family))
    return EvidenceDensity(family: family, evidence: evidence, centre: natural[0])
  }

  /// Points with mass around the best starts.
  static func places(_ density: EvidenceDensity, count: Int) throws -> [[Double]] {
    let natural = density.family.startingValues(for: density.evidence.samples(for: density.family))
    let start = try #require(density.promisingStarts(among: natural).first)
    var random = SplitMix64(seed: 4)
    let around = (0..<(8 * count)).map { _ in
      start.map { $0 + Double.random(in: -0.4...0.4, using: &random) }
    }
    return Array(around.filter { value(density, at: $0).isFinite }.prefix(count))
  }

  static func value(_ density: EvidenceDensity, at x: [Double]) -> Double {
    var gradient = x
    var span = gradient.mutableSpan
    return density.logDensity(at: x.span, gradient: &span)
  }

  /// The slope along one coordinate by Richardson's extrapolation of central differences, and how far
  /// its last two estimates are apart.
  static func slope(
    _ density: EvidenceDensity, at x: [Double], along column: Int
  ) -> (value: Double, doubt: Double) {
    var best = (value: Double.nan, doubt: Double.infinity)
    for step in [1e-2, 3e-3, 1e-3, 3e-4] {
      let values = [-2.0, -1, -0.5, 0.5, 1, 2].map { offset -> Double in
        var moved = x
        moved[column] += offset * step
        return value(density, at: moved)
      }
      let (wide, near, close) = (
        (values[5] - values[0]) / (4 * step), (values[4] - values[1]) / (2 * step),
        (values[3] - values[2]) / step
      )
      let coarse = (4 * near - wide) / 3
      let fine = (4 * close - near) / 3
      let estimate = (16 * fine - coarse) / 15
      if abs(estimate - fine) < best.doubt { best = (estimate, abs(estimate - fine)) }
    }
    return best
  }

  @Test(
    "has the gradient of its differences, for every family", arguments: ManyFacts.ceilings)
  func gradientIsExact(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let density = Self.density(family, evidence)
      for x in try Self.places(density, count: 3) {
        var gradient = x
        var span = gradient.mutableSpan
        _ = density.logDensity(at: x.span, gradient: &span)
        for column in x.indices {
          let (slope, doubt) = Self.slope(density, at: x, along: column)
          let tolerance = 1e-7 * max(1, abs(slope)) + 10 * doubt
          #expect(
            abs(gradient[column] - slope) < tolerance && tolerance < 1e-3 * max(1, abs(slope)),
            "\(family.name), column \(column): \(gradient[column]) and \(slope) ± \(doubt)")
        }
      }
    }
  }

  @Test("is the same in lanes of draws as with derivatives", arguments: ManyFacts.ceilings)
  func lanesAgree(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let density = Self.density(family, evidence)
      let places = try Self.places(density, count: 8)
      let lanes = density.logDensities(of: places)
      for (x, lane) in zip(places, lanes) {
        let single = Self.value(density, at: x)
        #expect(abs(single - lane) < 1e-9 * max(1, abs(single)), "\(family.name)")
      }
    }
  }

  @Test("takes another pass for what is beyond eight coordinates")
  func twoPasses() throws {
    let density = Self.density(Bilogistic(), ManyFacts.evidence(ceiling: .monthlyUsers(14)))
    #expect(density.dimension == 9)
    for x in try Self.places(density, count: 4) {
      var gradient = [Double](repeating: .nan, count: 9)
      var span = gradient.mutableSpan
      _ = density.logDensity(at: x.span, gradient: &span)
      // The half-life is the ninth.
      let (slope, doubt) = Self.slope(density, at: x, along: density.columns.halfLife)
      #expect(abs(gradient[8] - slope) < 1e-7 * max(1, abs(slope)) + 10 * doubt)
      #expect(gradient.allSatisfy { $0.isFinite })
    }
  }

  @Test("has no mass, rather than no number, where the curve falls or there is none")
  func noMass() {
    let density = Self.density(Exponential(), ManyFacts.evidence(ceiling: nil))
    var x = density.centre + [0, 0]
    for (index, parameter) in Exponential().parameters.enumerated()
    where parameter.dimension == .perTime { x[index] = -1 }
    #expect(Self.value(density, at: x) == -.infinity)
    #expect(density.logDensities(of: [x]) == [-.infinity])
    #expect(density.logDensities(of: [x.map { _ in .nan }]) == [-.infinity])
  }

  @Test("is the joint normal of the figures times the probability of the bound given them")
  func likelihoodIsTheNormal() throws {
    let evidence = ManyFacts.evidence(ceiling: nil, instant: 1 / 12.0)
    for family in [Logistic(), Gompertz(), Bass(), Bilogistic()] as [any CurveFamily] {
      let density = Self.density(family, evidence)
      for x in try Self.places(density, count: 4) {
        let point = x.map { Dual($0) }
        let likelihood = density.likelihood(of: density.member(at: point), at: point).logValue.value
        let dense = DenseFacts(density, at: x).normal
        let figures = evidence.observations.indices.filter { $0 != 4 }
        let values = figures.map { evidence.observations[$0].relation.nearest(to: 0) }
        let bound = try dense.of([4], given: zip(figures, values).map { ($0, $1) })
        let sd = bound.covariance[0][0].squareRoot()
        let ends = [5, 5.5].map { (Double.log($0) - bound.mean[0]) / sd }
        let expected =
          try dense.marginal(figures).logDensity(at: values)
          + NormalDistribution.logDifference(lower: ends[0], upper: ends[1])
        #expect(abs(likelihood - expected) < 1e-8 * max(1, abs(expected)), "\(family.name)")
      }
    }
  }

  @Test("without the facts is the priors alone")
  func priorsAlone() throws {
    let evidence = ManyFacts.evidence(ceiling: .level(9))
    let whole = Self.density(Logistic(), evidence)
    let natural = Logistic().startingValues(for: evidence.samples(for: Logistic()))
    let alone = EvidenceDensity(
      family: Logistic(), evidence: evidence, centre: natural[0],
      hiding: Set(evidence.observations.map(\.fact)))
    for x in try Self.places(whole, count: 4) {
      let point = x.map { Dual($0) }
      let facts = whole.likelihood(of: whole.member(at: point), at: point).logValue.value
      #expect(abs(Self.value(whole, at: x) - Self.value(alone, at: x) - facts) < 1e-10)
    }
  }
}
