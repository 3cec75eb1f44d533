internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the time from the launch to 10% of capacity is lognormal
/// around the median of its kind with a standard deviation of 0.8 in logs.
struct TakeOffPrior: CurvePrior {
  let launch: Double
  var kind = SeriesKind.platform

  static func card(of kind: SeriesKind) -> DefaultPrior {
    switch kind {
    case .platform:
      DefaultPrior(
        quantity: "take-off", belief: "launch to 10% of capacity, median 1 year, 0.8 sd in logs",
        scope: "a platform watched from its launch", source: "a judgement about platforms")
    case .durable:
      DefaultPrior(
        quantity: "take-off",
        belief: "launch to 10% of capacity, median 2.25 years, 0.8 sd in logs",
        scope: "a series of kind durable watched from its launch",
        source: "the means published for durables, p 0.03 and q 0.38")
    }
  }

  var origin: String { Self.card(of: kind).origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .time }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let tenth = curve.date(reaching: 0.1)
    return unless(
      tenth, isMissingIn: normal(S.log((tenth - S(launch)) / S(kind.takeOffMedian)) / S(0.8)))
  }
}
