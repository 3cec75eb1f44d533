import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveCertification
@testable import OgiveInference

/// Published series that tell their capacity, with errors that are a part of each figure: by least squares
/// weighted so, and as facts beside a residual process and priors that are next to nothing: the room to
/// grow of a platform is not that of a sunflower.
@Suite("A posterior of a published series")
struct ProfileAgreementTests {
  private struct Pair {
    let name: String
    let posterior: [Double]
    let profile: ParameterInterval
  }

  private static func pair(_ fit: ReferenceFit) async throws -> Pair? {
    let chosen = fit.series.values.indices.filter { fit.series.values[$0] > 0 }
    let (times, values) = (
      chosen.map { fit.series.times[$0] }, chosen.map { fit.series.values[$0] }
    )
    let relative = try LeastSquaresFit(
      fit.family,
      to: PlainSeries(times: times, values: values, weights: values.map { 1 / ($0 * $0) }))
    guard relative.verdict == .settled, let sigma = relative.sigma, sigma < 0.1,
      let profile = await relative.intervals(by: .profile, coverage: 0.9)[0],
      profile.upper / profile.lower < 1.25
    else { return nil }
    let evidence = evidence(times, values, sigma)
    let natural = fit.family.startingValues(for: evidence.samples(for: fit.family))
    let density = EvidenceDensity(family: fit.family, evidence: evidence, centre: natural[0])
      .withoutPriors
    let posterior = try EvidencePosterior(
      of: density, from: density.promisingStarts(among: natural), count: 4000,
      random: RandomSource(seed: 1))
    return Pair(
      name: fit.name,
      posterior: Quantile.values(of: posterior.capacities, levels: [0.05, 0.95]), profile: profile)
  }

  private static func evidence(
    _ times: [Double], _ values: [Double], _ sigma: Double
  ) -> SeriesEvidence {
    SeriesEvidence(
      observations: values.indices.map {
        Observation(
          fact: "\($0)", level: $0, base: nil,
          relation: .equal(log: Double.log(values[$0]), sd: 1e-4))
      },
      levels: times.indices.map {
        ReportedLevel(
          reading: .level(at: times[$0]), biasGroup: $0, biasSD: 0, bridge: nil, errorSD: sigma)
      },
      biasGroups: times.indices.map { .init(origin: "\($0)", metric: "level") }, bridges: [],
      process: ProcessPrior(
        medianScale: 1e-4, logScaleSD: 0.1, medianHalfLife: 1, logHalfLifeSD: 0.1),
      launch: nil, ceiling: nil, kind: nil,
      points: zip(times, values).map { ($0, $1) },
      overlaps: { $0 == $1 ? 1 : 0 })
  }

  @Test("has the profile's interval of the capacity, to a quarter of its width")
  func capacity() async throws {
    let cumulative = try ReferenceFit.all().filter {
      $0.series.kind == .cumulative && $0.fixed.isEmpty && $0.family.origin == .anywhere
    }
    var pairs: [Pair] = []
    for fit in cumulative {
      if let pair = try await Self.pair(fit) { pairs.append(pair) }
    }
    #expect(pairs.count >= 4, "\(pairs.map(\.name))")
    for pair in pairs {
      let (profile, width) = (pair.profile, pair.profile.upper - pair.profile.lower)
      #expect(abs(pair.posterior[0] - profile.lower) < 0.25 * width, "\(pair.name)")
      #expect(abs(pair.posterior[1] - profile.upper) < 0.25 * width, "\(pair.name)")
    }
  }
}
