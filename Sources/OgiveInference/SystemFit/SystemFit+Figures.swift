import OgiveCurves
import OgiveNumerics

extension SystemFit {
  /// The estimate of the parameter or first level called `name`; nil where there is none.
  public func estimate(_ name: String) -> Double? {
    unknowns.firstIndex { $0.name == name }.map { estimates[$0] }
  }

  /// Its standard error; nil where it is fixed or not determined.
  public func standardError(_ name: String) -> Double? {
    unknowns.firstIndex { $0.name == name }.flatMap { standardErrors[$0] }
  }

  /// Its confidence interval: the estimate with so many standard errors on both sides, cut at the bounds;
  /// nil where there is no standard error.
  ///
  /// - Parameter coverage: between 0 and 1.
  public func interval(_ name: String, coverage: Double = 0.95) -> ParameterInterval? {
    guard let index = unknowns.firstIndex(where: { $0.name == name }),
      let error = standardErrors[index], error.isFinite
    else { return nil }
    let reach = error * StudentT.quantile((1 + coverage) / 2, freedom: Double(freedom))
    return ParameterInterval(
      lower: max(estimates[index] - reach, unknowns[index].lower),
      upper: min(estimates[index] + reach, unknowns[index].upper))
  }
}
