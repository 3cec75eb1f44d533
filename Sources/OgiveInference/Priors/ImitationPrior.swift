internal import OgiveCurves
internal import OgiveNumerics

/// Imitation over innovation, q/p, of the Bass families: lognormal with median 10 and a standard
/// deviation of one in logs.
struct ImitationPrior: CurvePrior {
  var origin: String { "default prior: q/p, median 10, 1 sd in logs" }

  func informs(_ parameter: Parameter) -> Bool {
    ["innovation", "imitation"].contains(parameter.name)
  }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    guard let p = curve.parameter("innovation"), let q = curve.parameter("imitation") else {
      return nil
    }
    return normal(S.log(q / p) - S(Double.log(10)))
  }
}
