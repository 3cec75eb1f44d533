internal import OgiveCurves
internal import OgiveNumerics

/// A declared ceiling: capacities near it are likelier, in proportion to their square.
struct NearCeilingPrior: CurvePrior {
  let ceiling: Double

  static let card = DefaultPrior(
    quantity: "capacity below a ceiling",
    belief: "as without one, times the square of capacity over ceiling",
    scope: "a series without a named curve", source: DefaultPrior.realSeries)

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.name == "capacity" }

  func concerns(_ family: any CurveFamily) -> Bool { family.isLimited }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    unless(curve.capacity, isMissingIn: 2 * S.log(curve.capacity / S(ceiling)))
  }
}
