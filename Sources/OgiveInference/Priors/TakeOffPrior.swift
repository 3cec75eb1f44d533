internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the time from the launch to 10% of capacity is lognormal
/// with median 1 year and a standard deviation of 0.8 in logs.
struct TakeOffPrior: CurvePrior {
  let launch: Double

  static let card = DefaultPrior(
    quantity: "take-off", belief: "launch to 10% of capacity, median 1 year, 0.8 sd in logs",
    scope: "a platform watched from its launch", source: "a judgement about platforms")

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .time }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let tenth = curve.date(reaching: 0.1)
    return unless(tenth, isMissingIn: normal(S.log(tenth - S(launch)) / S(0.8)))
  }
}
