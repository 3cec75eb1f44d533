public import OgiveCurves
public import OgiveNumerics

/// The growth at the last fact: the logarithm of the growth per span is normal around that of the
/// straight line through the figures, less one half, with a standard deviation of one.
///
/// Found on 160 real S-curve-like series; see the inference page of the design.
public struct GrowthAtOriginPrior: CurvePrior {
  let frame: GrowthFrame

  public var origin: String {
    "default prior: growth at the last fact, median 0.61 of the facts' mean growth, 1 sd in logs"
  }

  public func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  public func residual(_ curve: CurveAtParameters) -> Dual? {
    let growth = curve.logGrowth(at: frame.last, step: 0.01 * frame.span) * Dual(frame.span)
    return Dual.log(growth / Dual(frame.growth)) + 0.5
  }
}
