internal import OgiveCurves
internal import OgiveNumerics

/// Imitation over innovation, q/p, of the Bass families: lognormal with median 10 and a standard
/// deviation of one in logs. The means published for durables are 0.38 and 0.03: Sultan, Farley & Lehmann
/// 1990, doi:10.2307/3172552.
struct ImitationPrior: CurvePrior {
  static let card = DefaultPrior(
    quantity: "q/p", belief: "q/p, median 10, 1 sd in logs", scope: "the Bass families",
    source: "near the ratio of the means published for durables, 0.38 and 0.03")

  var origin: String { Self.card.origin }

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
