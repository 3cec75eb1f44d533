import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("An evidence problem")
struct EvidenceProblemTests {
  @Test(
    "has the Jacobian of its finite differences, for every family", arguments: ManyFacts.ceilings)
  func jacobianIsExact(ceiling: LevelCeiling?) throws {
    let evidence = try ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let natural = family.startingValues(for: evidence.samples(for: family))
      var problem = EvidenceProblem(family: family, evidence: evidence, centre: natural[0])
      let starts = try problem.promisingStarts(among: natural)
      let start = try #require(starts.first, "\(family.name) has a start")
      let x = start.indices.map { start[$0] + 0.01 * Double($0 % 3) }
      let exact = Self.linearisation(&problem, at: x)
      for column in x.indices {
        let differences = Self.differences(&problem, at: x, column: column)
        for row in differences.indices {
          let slope = exact.jacobian[row * x.count + column]
          #expect(
            abs(slope - differences[row]) < 1e-6 * max(1, abs(slope)),
            "\(family.name), row \(row), column \(column)")
        }
      }
    }
  }

  /// The derivatives of all residuals by one column, by differences of fourth order.
  static func differences(
    _ problem: inout EvidenceProblem, at x: [Double], column: Int
  ) -> [Double] {
    let step = 1e-3
    let rows = [-2.0, -1, 1, 2].map { offset -> [Double] in
      var moved = x
      moved[column] += offset * step
      return linearisation(&problem, at: moved).residuals
    }
    return rows[0].indices.map { row in
      (8 * (rows[2][row] - rows[1][row]) - (rows[3][row] - rows[0][row])) / (12 * step)
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

  @Test("has a residual for every fact that is the relation's at the reported level")
  func residualsAreTheRelations() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil)
    let family = Logistic()
    var problem = EvidenceProblem(family: family, evidence: evidence, centre: [9, 1, 0.5])
    var x = problem.centre + [0.3, -0.5, 0.8]
    x += evidence.levels.indices.map { 0.2 * Double($0) - 0.4 }
    let residuals = Self.linearisation(&problem, at: x).residuals
    let curve = CurveAtParameters(
      family: family, parameters: Parameters([9, 1, 0.5]),
      reference: evidence.reference(for: family))
    // The reported levels by their definition: reading, bridge, bias and departure.
    let reported = evidence.levels.enumerated().map { index, level -> Double in
      let values = curve.levels(at: level.reading.nodes)
      let bridge = level.bridge.map { evidence.bridges[$0] }
      let departure = evidence.departures.multiply(Array(x[problem.columns.departures]))[index]
      return level.reading.logReading(values[...]).value
        + (bridge.map { $0.logMedian + $0.logSD * 0.3 } ?? 0)
        + level.biasSD * [-0.5, 0.8][level.biasGroup] + departure
    }
    for (row, fact) in evidence.observations.enumerated() {
      let mu = reported[fact.level] - (fact.base.map { reported[$0] } ?? 0)
      #expect(abs(residuals[row] - fact.relation.residual(mu).value) < 1e-9, "\(fact.fact)")
    }
    #expect(Array(residuals.suffix(problem.columns.standardNormal.count)) == Array(x.dropFirst(3)))
  }
}
