internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the takeover time, from 10% to 90% of capacity, is lognormal
/// around the median of its kind.
struct TakeoverPrior: CurvePrior {
  var kind = SeriesKind.platform

  /// The standard deviation of the time's logarithm.
  private static let sd = 0.7

  static func card(of kind: SeriesKind) -> DefaultPrior {
    DefaultPrior(
      quantity: "takeover",
      belief: "takeover time, median \(kind.takeover.words), \(sd) sd in logs", scope: kind.scope,
      source: kind.takeover.source)
  }

  var origin: String { Self.card(of: kind).origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let takeover = curve.date(reaching: 0.9) - curve.date(reaching: 0.1)
    return unless(
      takeover, isMissingIn: normal(S.log(takeover / S(kind.takeover.years)) / S(Self.sd)))
  }
}
