internal import OgiveCurves
internal import OgiveNumerics

/// The shape of a Richards curve: normal around a half-way house of Gompertz and logistic.
struct ShapePrior: CurvePrior {
  static let card = DefaultPrior(
    quantity: "shape",
    belief:
      "shape of a Richards curve, normal \(ForecastRecipe.shape.mean), sd \(ForecastRecipe.shape.sd)",
    scope: "a series without a named curve", source: DefaultPrior.realSeries)

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.name == "shape" }

  func concerns(_ family: any CurveFamily) -> Bool { family is Richards }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    guard concerns(curve.family), let shape = curve.parameter("shape") else { return nil }
    let (mean, sd, bounds) = ForecastRecipe.shape
    let (low, high) = (S(bounds.lowerBound), S(bounds.upperBound))
    let beyond = S.select(
      shape, lessThan: low, then: S(.nan),
      else: S.select(high, lessThan: shape, then: S(.nan), else: 0))
    // The coordinate is the logarithm of the shape above -1.
    return normal((shape - S(mean)) / S(sd)) + S.log(1 + shape) + beyond
  }
}
