internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the takeover time, from 10% to 90% of capacity, is lognormal
/// around the median of its kind with a standard deviation of 0.7 in logs.
struct TakeoverPrior: CurvePrior {
  var kind = SeriesKind.platform

  static func card(of kind: SeriesKind) -> DefaultPrior {
    switch kind {
    case .platform:
      DefaultPrior(
        quantity: "takeover", belief: "takeover time, median 4 years, 0.7 sd in logs",
        scope: "a platform watched from its launch", source: "a judgement about platforms")
    case .durable:
      DefaultPrior(
        quantity: "takeover", belief: "takeover time, median 9.16 years, 0.7 sd in logs",
        scope: "a series of kind durable watched from its launch",
        source: "the mean rate published for 31 household durables, 0.48 a year")
    }
  }

  var origin: String { Self.card(of: kind).origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let takeover = curve.date(reaching: 0.9) - curve.date(reaching: 0.1)
    return unless(takeover, isMissingIn: normal(S.log(takeover / S(kind.takeoverMedian)) / S(0.7)))
  }
}
