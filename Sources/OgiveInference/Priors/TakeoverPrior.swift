internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the takeover time, from 10% to 90% of capacity, is lognormal
/// with median 4 years and a standard deviation of 0.7 in logs.
struct TakeoverPrior: CurvePrior {
  static let card = DefaultPrior(
    quantity: "takeover", belief: "takeover time, median 4 years, 0.7 sd in logs",
    scope: "a platform watched from its launch", source: "a judgement about platforms")

  var origin: String { Self.card.origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let takeover = curve.date(reaching: 0.9) - curve.date(reaching: 0.1)
    return unless(takeover, isMissingIn: normal(S.log(takeover / 4) / S(0.7)))
  }
}
