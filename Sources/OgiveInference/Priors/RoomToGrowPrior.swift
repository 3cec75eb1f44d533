internal import OgiveCurves
internal import OgiveNumerics

/// The room that is left above the last level: `ln(K / f(T))` lognormal with its median at 0.74, so
/// that the capacity is 2.1 times the last level in the median and between 1.2 and 14.4 times with
/// probability 80%.
///
/// Found on 160 real S-curve-like series; see the inference page of the design.
struct RoomToGrowPrior: CurvePrior {
  static let card = DefaultPrior(
    quantity: "capacity",
    belief: "capacity over last level, median 2.1, 80% from 1.2 to 14.4",
    scope: "a series of its own", source: DefaultPrior.realSeries)

  var origin: String { Self.card.origin }

  var isOfCapacity: Bool { true }

  func informs(_ parameter: Parameter) -> Bool {
    parameter.dimension == .level && parameter.name != "initial"
  }

  func concerns(_ family: any CurveFamily) -> Bool { family.isLimited }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    // The logarithm of the room moves with that of the capacity by one over the room.
    let logRoom = S.log(S.log(curve.capacity / curve.level))
    return unless(
      curve.capacity, isMissingIn: normal(logRoom - S(ForecastRecipe.logRoom)) - logRoom)
  }
}
