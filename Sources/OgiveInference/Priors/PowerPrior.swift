internal import OgiveCurves
internal import OgiveNumerics

/// The power of power growth: lognormal.
struct PowerPrior: CurvePrior {
  static let card = DefaultPrior(
    quantity: "power",
    belief:
      "power of time of power growth, median \(ForecastRecipe.median(ForecastRecipe.logPower.mean)), \(ForecastRecipe.logPower.sd) sd in logs",
    scope: "a series without a named curve", source: DefaultPrior.realSeries)

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.name == "power" }

  func concerns(_ family: any CurveFamily) -> Bool { family is PowerGrowth }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    guard concerns(curve.family), let power = curve.parameter("power") else { return nil }
    return normal((S.log(power) - S(ForecastRecipe.logPower.mean)) / S(ForecastRecipe.logPower.sd))
  }
}
