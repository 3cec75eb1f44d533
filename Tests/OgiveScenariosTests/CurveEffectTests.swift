import OgiveCurves
import Testing

@testable import OgiveScenarios

@Suite("Changes of a curve that do nothing")
struct CurveEffectTests {
  /// The parameters that stand beside time in the families' formulas, and nowhere else.
  static let movers = [
    "chapman-richards": ["start"], "exponential": ["initial"],
    "four-parameter-logistic": ["midpoint"],
    "gompertz": ["inflection"], "logistic": ["midpoint"], "monomolecular": ["start"],
    "richards": ["inflection"], "stannard": ["displacement"], "von-bertalanffy": ["start"],
    "zwietering-gompertz": ["lag"], "zwietering-logistic": ["lag"], "zwietering-richards": ["lag"],
  ]

  @Test(
    "a parameter that only moves the curve in time is told from all others",
    arguments: CurveCatalog.all.map(\.name))
  func movers(name: String) throws {
    let family = try #require(CurveCatalog.family(named: name))
    let found = family.parameters.indices.filter { family.isOnlyMoved(by: $0) }
    #expect(found.map { family.parameters[$0].name } == Self.movers[name] ?? [])
  }

  @Test("only exponential and power growth have no limit to change")
  func limits() {
    let unlimited = CurveCatalog.all.filter { !$0.isLimited }.map(\.name)
    #expect(unlimited == ["exponential", "power-growth"])
  }
}
