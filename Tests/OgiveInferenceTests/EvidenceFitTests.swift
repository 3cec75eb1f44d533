import OgiveCurves
import OgiveNumerics
import OgiveTestSupport
import Testing

@testable import OgiveInference

@Suite("An evidence fit")
struct EvidenceFitTests {
  @Test("ends at a minimum near the facts, for every family", arguments: ManyFacts.ceilings)
  func findsTheFacts(ceiling: LevelCeiling?) throws {
    let evidence = try ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let fit = try EvidenceFit(family, to: evidence)
      #expect(fit.solution.scaledStep < 1e-4, "\(family.name)")
      #expect(fit.solution.gradientCosine < 1e-6, "\(family.name)")
      let worst = fit.residuals.map { abs($0) }.max() ?? .infinity
      #expect(worst < 2, "\(family.name)")
    }
  }

  @Test("finds the lowest of what fifty more starts lead to, for the families in use")
  func modeIsGlobal() throws {
    let evidence = try ManyFacts.evidence(ceiling: .monthlyUsers(14))
    for family in [Logistic(), Gompertz(), Bass(), Richards(), Bilogistic()] as [any CurveFamily] {
      let fit = try EvidenceFit(family, to: evidence)
      var random = SplitMix64(seed: 7)
      let starts = (0..<50).map { _ in
        fit.solution.parameters.enumerated().map { column, x in
          column < family.parameters.count + 1 ? x + Double.random(in: -2...2, using: &random) : 0
        }
      }
      let sums = starts.compactMap {
        try? LeastSquares.solve(fit.problem, from: $0).residualSumOfSquares
      }
      let lowest = try #require(sums.min())
      #expect(fit.solution.residualSumOfSquares < lowest + 0.01, "\(family.name)")
    }
  }

  @Test("has the covariance of the sum of squares' curvature along every column")
  func covarianceIsTheCurvature() throws {
    let fit = try EvidenceFit(Logistic(), to: try ManyFacts.evidence(ceiling: nil))
    let count = fit.problem.columns.count
    let covariance = try #require(fit.solution.covariance)
    var problem = fit.problem
    let jacobian = EvidenceProblemTests.linearisation(
      &problem, at: fit.solution.parameters
    ).jacobian
    for row in 0..<count {
      for column in 0..<count {
        // (JᵀJ) C = 1
        let product = (0..<count).reduce(0.0) { sum, k in
          let gram = (0..<problem.residualCount).reduce(0.0) {
            $0 + jacobian[$1 * count + row] * jacobian[$1 * count + k]
          }
          return sum + gram * covariance[k * count + column]
        }
        #expect(abs(product - (row == column ? 1 : 0)) < 1e-8)
      }
    }
  }

  @Test("reports the figure, the curve's own reading and a pull in standard deviations")
  func reports() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil)
    let fit = try EvidenceFit(Logistic(), to: evidence)
    let report = try #require(fit.report(of: "f0"))
    #expect(abs(report.published - 0.8) < 1e-12)
    let curve = CurveAtParameters(
      family: fit.family, parameters: fit.parameters, reference: fit.reference)
    #expect(abs(report.logFitted - Double.log(curve.levels(at: [2019])[0].value)) < 1e-12)
    let process = evidence.process.scale
    let spread = (process * process + 0.04 * 0.04 + 0.03 * 0.03 + 0.03 * 0.03).squareRoot()
    #expect(abs(report.pull - (Double.log(0.8) - report.logFitted) / spread) < 1e-9)
    #expect(fit.report(of: "nobody-said-so") == nil)
  }

  @Test("of a family that counts from its launch needs one")
  func launchIsNeeded() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil, launch: nil)
    #expect(throws: EvidenceFitError.launchUnknown(family: "bass")) {
      try EvidenceFit(Bass(), to: evidence)
    }
  }

  @Test(
    "draws levels above zero and below the ceiling",
    arguments: [LevelCeiling.level(6), .monthlyUsers(9)])
  func drawsStayInside(ceiling: LevelCeiling) throws {
    let evidence = try ManyFacts.evidence(ceiling: ceiling)
    let most =
      switch ceiling {
      case .level(let most), .monthlyUsers(let most): most
      }
    let fits = try CurveCatalog.all.map { try EvidenceFit($0, to: evidence) }
    let projection = try SeriesProjection(
      of: fits, named: "s", at: [2019, 2021, 2023, 2026], count: 800,
      random: RandomSource(seed: 1))
    let table = projection.levels()
    for (index, draw) in table.values.enumerated() where !(draw > 0 && draw <= most) {
      let family = fits[index % table.count / Draws8.width % fits.count].family.name
      Issue.record("\(family) at \(table.dates[index / table.count]): \(draw)")
    }
  }
}
