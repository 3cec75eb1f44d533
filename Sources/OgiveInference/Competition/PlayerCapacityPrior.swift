internal import OgiveCurves
internal import OgiveNumerics

/// The default prior on a player's capacity: lognormal about the highest level that its figures state,
/// with the median of the room that a series alone has. It may lie below the figures, where others make
/// room, and far above, where they take it.
struct PlayerCapacityPrior: CurvePrior {
  /// The highest level that the figures state.
  let highest: Double

  static let card = DefaultPrior(
    quantity: "capacity",
    belief: "capacity over its highest figure, median 2.1, 80% from 0.6 to 7.6",
    scope: "a player of a competition",
    source: "the median of a series of its own, and as far below it as above")

  var origin: String { "default prior of a player: \(Self.card.belief)" }

  var isOfCapacity: Bool { true }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .level }

  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S {
    unless(curve.capacity, isMissingIn: S.log(curve.capacity / S(highest)) - S(0.74))
  }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    normal(capacityScore(curve))
  }
}
