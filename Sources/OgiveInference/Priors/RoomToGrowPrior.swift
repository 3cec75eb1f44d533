public import OgiveCurves
public import OgiveNumerics

/// The room that is left above the last level: `ln(K / f(T))` lognormal with its median at 0.74, so
/// that the capacity is 2.1 times today's level in the median and between 1.2 and 14.4 times with
/// probability 80%.
///
/// Found on 160 real S-curve-like series; see the inference page of the design.
public struct RoomToGrowPrior: CurvePrior {
  let frame: GrowthFrame

  public var origin: String {
    "default prior: capacity over last level, median 2.1, 80% from 1.2 to 14.4"
  }

  public func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .level }

  public func residual(_ curve: CurveAtParameters) -> Dual? {
    let capacity = curve.capacity
    guard capacity.value.isFinite else { return nil }
    let room = Dual.log(capacity / curve.levels(at: [frame.last])[0])
    return Dual.log(room) + 0.3
  }
}
