import OgiveCurves
import OgiveNumerics
import OgiveTestSupport
import Testing

@testable import OgiveInference

@Suite("A posterior of facts")
struct EvidencePosteriorTests {
  static func posterior(
    _ family: any CurveFamily, _ evidence: SeriesEvidence, count: Int = 400
  ) throws -> EvidencePosterior {
    try EvidencePosterior(family, given: evidence, count: count, random: RandomSource(seed: 1))
  }

  /// Chains alone got stuck with some of the seeds.
  @Test("of two plain figures can be relied on with any seed", arguments: UInt64(1)...8)
  func seeds(seed: UInt64) throws {
    let evidence = try FactBooks.evidence(["a,2021-12,end,=,12M", "b,2022-12,end,=,24M"])
    for family in [Logistic(), Gompertz()] as [any CurveFamily] {
      let posterior = try EvidencePosterior(
        family, given: evidence, count: 2000, random: RandomSource(seed: seed))
      #expect(posterior.sample.isUsable, "\(family.name): \(posterior.sample.warnings)")
    }
  }

  @Test("lies near the facts, for every family", arguments: ManyFacts.ceilings)
  func findsTheFacts(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let posterior = try Self.posterior(family, evidence)
      #expect(posterior.count == 400)
      let mode = try #require(posterior.sample.mode?.position)
      var gradient = mode
      var span = gradient.mutableSpan
      #expect(posterior.density.logDensity(at: mode.span, gradient: &span).isFinite)
      #expect(gradient.allSatisfy { abs($0) < 1e-3 }, "\(family.name): \(gradient)")
      let worst = posterior.factReports.map { abs($0.report.pull) }.max() ?? .infinity
      #expect(worst < 2.5, "\(family.name)")
    }
  }

  @Test("has the highest mode of what fifty more starts lead to, for the families in use")
  func modeIsGlobal() throws {
    let evidence = ManyFacts.evidence(ceiling: .monthlyUsers(14))
    for family in [Logistic(), Gompertz(), Bass(), Richards(), Bilogistic()] as [any CurveFamily] {
      let posterior = try Self.posterior(family, evidence)
      var random = SplitMix64(seed: 7)
      let mode = try #require(posterior.sample.mode)
      let starts = (0..<50).map { _ in
        mode.position.enumerated().map { column, x in
          column < family.parameters.count + 1 ? x + Double.random(in: -2...2, using: &random) : 0
        }
      }
      let highest = try #require(ModeSearch().mode(of: posterior.density, from: starts))
      #expect(mode.logDensity > highest.logDensity - 0.01, "\(family.name)")
    }
  }

  @Test("reports the figure, the curve's own reading and a pull in standard deviations")
  func reports() throws {
    let evidence = ManyFacts.evidence(ceiling: nil)
    let posterior = try Self.posterior(Logistic(), evidence)
    let reports = posterior.factReports
    #expect(Set(reports.map(\.fact)) == Set(evidence.observations.map(\.fact)))
    let report = try #require(reports.first { $0.fact == "f0" }?.report)
    #expect(abs(report.published - 0.8) < 1e-12)
    let levels = (0..<posterior.count).map { draw -> Double in
      let point = posterior.columns.map { Dual($0[draw]) }
      let parameters = posterior.density.member(at: point).parameters.map(\.value)
      return DatedCurve(Logistic(), parameters, reference: posterior.reference).level(at: 2019)
    }
    let fitted = Quantile.values(of: levels.map { Double.log($0) }, levels: [0.5])[0]
    #expect(abs(report.logFitted - fitted) < 1e-9)
    let scale = evidence.process.scale(
      Quantile.values(of: posterior.columns[posterior.density.columns.scale], levels: [0.5])[
        0])
    let spread = (scale * scale + 0.04 * 0.04 + 0.03 * 0.03 + 0.03 * 0.03).squareRoot()
    #expect(abs(report.pull - (Double.log(0.8) - fitted) / spread) < 1e-6)
    let bound = try #require(reports.first { $0.fact == "f4" }?.report)
    #expect(bound.surprise == nil && bound.published >= 5 - 1e-9 && bound.published <= 5.5 + 1e-9)
  }

  @Test("is surprised by a figure as far as the others, left alone, let one expect")
  func surprise() throws {
    let evidence = ManyFacts.evidence(ceiling: nil)
    for family in [Logistic(), Gompertz(), Bilogistic()] as [any CurveFamily] {
      let posterior = try Self.posterior(family, evidence)
      let middle = posterior.columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
      let dense = DenseFacts(posterior.density, at: middle).normal
      let figures = evidence.observations.indices.filter { $0 != 4 }
      let values = figures.map { evidence.observations[$0].relation.nearest(to: 0) }
      for (fact, report) in posterior.factReports {
        let index = try #require(evidence.observations.firstIndex { $0.fact == fact })
        guard let place = figures.firstIndex(of: index) else { continue }
        let others = zip(figures, values).filter { $0.0 != index }.map { ($0.0, $0.1) }
        let expected = try dense.of([index], given: others)
        let z = (values[place] - expected.mean[0]) / expected.covariance[0][0].squareRoot()
        #expect(abs(try #require(report.surprise) - z) < 1e-7 * max(1, abs(z)), "\(fact)")
      }
    }
  }

  @Test("of a family that counts from its launch needs one")
  func launchIsNeeded() {
    let evidence = ManyFacts.evidence(ceiling: nil, launch: nil)
    #expect(throws: EvidencePosteriorError.launchUnknown(family: "bass")) {
      try Self.posterior(Bass(), evidence)
    }
  }

  @Test(
    "draws levels above zero and below the ceiling",
    arguments: [LevelCeiling.level(6), .monthlyUsers(9)])
  func drawsStayInside(ceiling: LevelCeiling) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    let most =
      switch ceiling {
      case .level(let most), .monthlyUsers(let most): most
      }
    for family in CurveCatalog.all {
      let projection = SeriesProjection(
        of: [try Self.posterior(family, evidence, count: 200)], weights: [1],
        at: [2019, 2021, 2023, 2026], count: 200, random: RandomSource(seed: 1))
      let table = projection.levels()
      for (index, draw) in table.values.enumerated() where !(draw > 0 && draw <= most) {
        Issue.record("\(family.name) at \(table.dates[index / table.count]): \(draw)")
      }
    }
  }
}
