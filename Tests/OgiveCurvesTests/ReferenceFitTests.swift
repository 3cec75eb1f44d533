import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Starting values")
struct ReferenceFitTests {
  @Test("alone lead to published estimates, to nine digits", arguments: ReferenceFit.all)
  func published(_ reference: ReferenceFit) throws {
    let family = try #require(CurveCatalog.family(named: reference.family))
    let fit = SmallFit(family: family, fixed: reference.fixed, flows: reference.flows)
    let levels = reference.flows ? Self.cumulated(reference.values) : reference.values
    let starts = family.startingValues(for: Samples(times: reference.times, values: levels))
    let found = try #require(
      fit.best(of: starts, times: reference.times, values: reference.values))
    for (value, estimate) in zip(found.parameters, reference.estimate) {
      #expect(abs(value / estimate - 1) < 1e-9, "\(value) against \(estimate)")
    }
  }

  private static func cumulated(_ flows: [Double]) -> [Double] {
    var sum = 0.0
    return flows.map { flow in
      sum += flow
      return sum
    }
  }
}
