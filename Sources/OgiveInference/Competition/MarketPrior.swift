internal import OgiveCurves
internal import OgiveNumerics

/// The default prior on the market that two players share: lognormal about the highest levels that the
/// figures of both state, together, with the median of the room that a series alone has.
///
/// Cumulative sales fill a market that is nearly theirs or go on for long: what is believed is as wide as of
/// one series. Where the figures end early only this keeps the market finite; see how the potential diverges
/// in Van den Bulte & Lilien 1997, doi:10.1287/mksc.16.4.338.
struct MarketPrior: CurvePrior {
  /// The highest levels that the figures of all players state, together.
  let highest: Double

  static let card = DefaultPrior(
    quantity: "capacity",
    belief: "the market of both over their highest figures, median 2.1, 80% from 0.6 to 7.6",
    scope: "the second player of ucrcd", source: "the median of a series of its own")

  var origin: String { "default prior of a market: \(Self.card.belief)" }

  var isOfCapacity: Bool { true }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .level }

  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S {
    unless(curve.capacity, isMissingIn: S.log(curve.capacity / S(highest)) - S(0.74))
  }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    normal(capacityScore(curve))
  }
}
