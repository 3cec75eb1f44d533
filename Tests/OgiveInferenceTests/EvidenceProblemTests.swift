import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("An evidence fit")
struct EvidenceProblemTests {
  /// Five levels read in every way, with a bound, a ratio, a bridge and a monthly ceiling.
  static func evidence(ceiling: LevelCeiling?) throws -> SeriesEvidence {
    let readings: [ObservationOperator] = [
      .level(at: 2019), .average(Stretch(from: 2019.5, to: 2020)),
      .within(Stretch(from: 2020, to: 2020.5)),
      .peak(Stretch(from: 2020.5, to: 2021)), .level(at: 2022),
    ]
    let values = [0.8, 1.6, 2.2, 3.1, 5.0]
    let levels = readings.enumerated().map { index, reading in
      ReportedLevel(
        reading: reading, biasGroup: index % 2, biasSD: 0.03, bridge: index == 3 ? 0 : nil,
        sharedSD: 0.04)
    }
    let relations = values.map { ObservedRelation.equal(log: Double.log($0), sd: 0.03) }
    var observations = relations.indices.map {
      Observation(fact: "f\($0)", level: $0, base: nil, relation: relations[$0])
    }
    observations[4] = Observation(
      fact: "f4", level: 4, base: nil,
      relation: .between(logLow: Double.log(5), logHigh: Double.log(5.5), sd: 0.03))
    observations.append(
      Observation(
        fact: "growth", level: 4, base: 2, relation: .equal(log: Double.log(2.3), sd: 0.01)))
    return try SeriesEvidence(
      observations: observations, levels: levels,
      biasGroups: [.init(origin: "a", metric: "dau"), .init(origin: "b", metric: "dau")],
      bridges: [LevelBridge(metric: "family", p10: 1, p90: 1.25)], process: .quoted, launch: 2017,
      ceiling: ceiling,
      points: zip(readings, values).map { ($0.stretch.middle, $1) },
      overlaps: { $0 == $1 ? 1 : 0 })
  }

  static let ceilings: [LevelCeiling?] = [nil, .level(9), .monthlyUsers(14)]

  @Test("has the Jacobian of its finite differences, for every family", arguments: ceilings)
  func jacobianIsExact(ceiling: LevelCeiling?) throws {
    let evidence = try Self.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let natural = family.startingValues(for: evidence.samples(for: family))
      var problem = EvidenceProblem(family: family, evidence: evidence, centre: natural[0])
      let starts = try problem.promisingStarts(among: natural)
      let start = try #require(starts.first, "\(family.name) has a start")
      let x = start.indices.map { start[$0] + 0.01 * Double($0 % 3) }
      let exact = Self.linearisation(&problem, at: x)
      for column in x.indices {
        let step = 1e-5
        var up = x
        var down = x
        up[column] += step
        down[column] -= step
        let high = Self.linearisation(&problem, at: up).residuals
        let low = Self.linearisation(&problem, at: down).residuals
        for row in high.indices {
          let difference = (high[row] - low[row]) / (2 * step)
          let slope = exact.jacobian[row * x.count + column]
          let size = max(1, abs(slope))
          #expect(
            abs(slope - difference) < 2e-4 * size, "\(family.name), row \(row), column \(column)")
        }
      }
    }
  }

  static func linearisation(
    _ problem: inout EvidenceProblem, at x: [Double]
  ) -> (residuals: [Double], jacobian: [Double]) {
    var residuals = [Double](repeating: 0, count: problem.residualCount)
    var jacobian = [Double](repeating: 0, count: problem.residualCount * problem.parameterCount)
    var rows = residuals.mutableSpan
    var slopes = jacobian.mutableSpan
    #expect(problem.linearise(at: x.span, residuals: &rows, jacobian: &slopes))
    return (residuals, jacobian)
  }

  @Test("finds a mode near the facts, for every family", arguments: ceilings)
  func findsTheFacts(ceiling: LevelCeiling?) throws {
    let evidence = try Self.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let fit = try EvidenceFit(family, to: evidence)
      #expect(fit.solution.isUsable, "\(family.name): \(fit.solution.termination.rawValue)")
      let worst = fit.residuals.map { abs($0) }.max() ?? 9
      #expect(worst < 2, "\(family.name)")
    }
  }

  @Test("keeps every draw above zero and below its ceiling")
  func drawsStayInside() throws {
    let evidence = try Self.evidence(ceiling: .level(6))
    let fits = try CurveCatalog.all.map { try EvidenceFit($0, to: evidence) }
    let projection = try SeriesProjection(
      of: fits, named: "s", at: [2019, 2021, 2023, 2026], count: 500,
      random: RandomSource(seed: 1))
    let table = projection.levels()
    #expect(table.values.allSatisfy { $0 > 0 && $0 <= 6 })
  }
}
