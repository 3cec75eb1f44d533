public import OgiveCurves
public import OgiveNumerics

/// For a series watched from its launch: the time from the launch to 10% of capacity is lognormal
/// with median 1 year and a standard deviation of 0.8 in logs.
public struct TakeOffPrior: CurvePrior {
  let launch: Double

  public var origin: String {
    "default prior: launch to 10% of capacity, median 1 year, 0.8 sd in logs"
  }

  public func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .time }

  public func residual(_ curve: CurveAtParameters) -> Dual? {
    guard let tenth = curve.date(reaching: 0.1) else { return nil }
    return Dual.log(tenth - Dual(launch)) / 0.8
  }
}
