public import OgiveCurves
public import OgiveNumerics

/// For a series watched from its launch: the takeover time, from 10% to 90% of capacity, is lognormal
/// with median 4 years and a standard deviation of 0.7 in logs.
public struct TakeoverPrior: CurvePrior {
  public var origin: String {
    "default prior: takeover time, median 4 years, 0.7 sd in logs"
  }

  public func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  public func residual(_ curve: CurveAtParameters) -> Dual? {
    guard let tenth = curve.date(reaching: 0.1), let most = curve.date(reaching: 0.9) else {
      return nil
    }
    return Dual.log((most - tenth) / 4) / 0.7
  }
}
