internal import OgiveCurves
internal import OgiveNumerics

/// The growth at the last fact: the logarithm of the growth per span is normal around that of the
/// straight line through the figures, less one half, with a standard deviation of one. Where they have
/// no slope the line's is that of a platform half-way through its takeover.
///
/// Found on 160 real S-curve-like series; see the inference page of the design.
struct GrowthAtOriginPrior: CurvePrior {
  let frame: GrowthFrame

  static let card = DefaultPrior(
    quantity: "growth",
    belief: "growth at the last fact, median 0.61 of the facts' mean growth, 1 sd in logs",
    scope: "a series of its own", source: DefaultPrior.realSeries)

  var origin: String {
    frame.hasSlope
      ? Self.card.origin
      : "default prior: growth at the last fact, median 0.55 a year as one figure tells none, 1 sd in logs"
  }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    normal(S.log(curve.growth * S(frame.span / frame.growth)) - S(ForecastRecipe.slowdown))
  }
}
