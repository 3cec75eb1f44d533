import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Leaving facts out")
struct LeavingOutTests {
  static func posterior(_ evidence: SeriesEvidence) throws -> EvidencePosterior {
    try EvidencePosterior(
      Logistic(), given: evidence, count: 240, random: RandomSource(seed: 5))
  }

  @Test("gives the weights of the posterior that never knew the fact", arguments: [false, true])
  func weights(hasBound: Bool) throws {
    let posterior = try Self.posterior(ManyFacts.evidence(ceiling: nil, hasBound: hasBound))
    let facts = posterior.evidence.observations.map(\.fact)
    let found = posterior.weights(withoutEach: facts)
    for (fact, weights) in zip(facts, found) {
      let other = posterior.density.hiding([fact])
      let ratios = (0..<posterior.count).map { draw -> Double in
        let x = posterior.columns.map { Dual($0[draw]) }
        return (other.logDensity(at: x) - posterior.density.logDensity(at: x)).value
      }
      let expected = ParetoSmoothing(logWeights: ratios).weights
      for (a, b) in zip(weights, expected) { #expect(abs(a - b) < 1e-9 + 1e-6 * b, "\(fact)") }
    }
  }

  @Test("takes both rows of a first passage with it")
  func twoRows() throws {
    let evidence = try FactBooks.evidence([
      "a,2019,end,=,100M", "b,2020-06,first-passage,=,150M", "c,2020,end,=,190M",
      "d,2021,end,>,250M",
    ])
    let posterior = try Self.posterior(evidence)
    let rows = posterior.density.rows.observations.map { evidence.observations[$0].fact }
    #expect(rows.count { $0 == "b" } == 2)
    let other = posterior.density.hiding(["b"])
    let x = posterior.columns.map { Draws8($0[0]) }
    let member = posterior.density.member(at: x)
    let found = LeftOutFact("b", of: posterior.density).likelihood(
      posterior.density.likelihood(of: member, at: x),
      posterior.density.covariance(of: member, at: x), member)
    #expect(found.logValue.lanes[0] == other.likelihood(of: member, at: x).logValue.lanes[0])
  }

  @Test("finds each figure's density given the others as conditioning has it")
  func leaveOneOut() throws {
    let posterior = try Self.posterior(
      ManyFacts.evidence(ceiling: nil, hasBound: false, instant: 1 / 12.0))
    let x = posterior.columns.map { $0[0] }
    let point = x.map { Dual($0) }
    let found = posterior.density.likelihood(of: posterior.density.member(at: point), at: point)
      .leaveOneOut
    let dense = DenseFacts(posterior.density, at: x).normal
    let observations = posterior.evidence.observations
    let values = observations.map { $0.relation.nearest(to: 0) }
    for (row, index) in posterior.density.rows.observations.enumerated() {
      let others = observations.indices.filter { $0 != index }.map { ($0, values[$0]) }
      let given = try dense.of([index], given: others)
      let expected = try given.logDensity(at: [values[index]])
      #expect(abs(found[row].logProbability.value - expected) < 1e-8 * max(1, abs(expected)))
    }
  }
}
