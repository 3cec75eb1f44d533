internal import OgiveCurves
internal import OgiveNumerics

/// The level of the curve at the last fact: its logarithm is normal around that of the last figure, or of
/// the straight line through the figures where the last fact is not a plain one.
struct LevelAtOriginPrior: CurvePrior {
  /// That figure.
  let level: Double

  static let card = DefaultPrior(
    quantity: "level",
    belief:
      "curve over figure at the last fact, median 1, \(ForecastRecipe.levelSpread) sd in logs",
    scope: "a series without a named curve", source: DefaultPrior.realSeries)

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.name == "initial" }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    normal(S.log(curve.level / S(level)) / S(ForecastRecipe.levelSpread))
  }
}
