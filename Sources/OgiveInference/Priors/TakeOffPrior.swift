internal import OgiveCurves
internal import OgiveNumerics

/// For a series watched from its launch: the time from the launch to 10% of capacity is lognormal
/// around the median of its kind.
struct TakeOffPrior: CurvePrior {
  let launch: Double
  var kind = SeriesKind.platform

  /// The standard deviation of the time's logarithm.
  private static let sd = 0.8

  static func card(of kind: SeriesKind) -> DefaultPrior {
    DefaultPrior(
      quantity: "take-off",
      belief: "launch to 10% of capacity, median \(kind.takeOff.words), \(sd) sd in logs",
      scope: kind.scope, source: kind.takeOff.source)
  }

  var origin: String { Self.card(of: kind).origin }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .time }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let tenth = curve.date(reaching: 0.1)
    return unless(
      tenth, isMissingIn: normal(S.log((tenth - S(launch)) / S(kind.takeOff.years)) / S(Self.sd)))
  }
}
