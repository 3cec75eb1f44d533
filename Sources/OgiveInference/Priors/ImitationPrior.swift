public import OgiveCurves
public import OgiveNumerics

/// Imitation over innovation, q/p, of the Bass families: lognormal with median 10 and a standard
/// deviation of one in logs.
public struct ImitationPrior: CurvePrior {
  public var origin: String { "default prior: q/p, median 10, 1 sd in logs" }

  public func informs(_ parameter: Parameter) -> Bool {
    ["innovation", "imitation"].contains(parameter.name)
  }

  public func residual(_ curve: CurveAtParameters) -> Dual? {
    let names = curve.family.parameters.map(\.name)
    guard let p = names.firstIndex(of: "innovation"), let q = names.firstIndex(of: "imitation")
    else { return nil }
    let parameters = Parameters<Dual>(independent: curve.parameters)
    return Dual.log(parameters[q] / parameters[p]) - Dual(Double.log(10))
  }
}
