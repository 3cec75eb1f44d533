internal import OgiveCurves
internal import OgiveNumerics

/// The default prior on a player's capacity, or on the market that two players share: lognormal about the
/// highest level that the figures state, with the median of the room that a series alone has. It may lie
/// below the figures, where others make room, and far above, where they take it.
///
/// Cumulative sales fill a market that is nearly theirs or go on for long: what is believed of a market is
/// as wide. Where the figures end early only this keeps the market finite; see how the potential diverges
/// in Van den Bulte & Lilien 1997, doi:10.1287/mksc.16.4.338.
struct PlayerCapacityPrior: CurvePrior {
  /// The highest level that the figures state; those of all players together for a market.
  let highest: Double
  /// Whose capacity it is.
  let holder: Holder

  /// The median's logarithm.
  private static let logMedian = 0.74

  /// Whose capacity is believed to be so.
  enum Holder: String, CaseIterable {
    case player, market
  }

  static func card(of holder: Holder) -> DefaultPrior {
    let width = "median 2.1, 80% from 0.6 to 7.6"
    return switch holder {
    case .player:
      DefaultPrior(
        quantity: "capacity", belief: "capacity over its highest figure, \(width)",
        scope: "a player of a competition",
        source: "the median of a series of its own, and as far below it as above")
    case .market:
      DefaultPrior(
        quantity: "capacity", belief: "the market of both over their highest figures, \(width)",
        scope: "the second player of ucrcd", source: "the median of a series of its own")
    }
  }

  var origin: String { "default prior of a \(holder.rawValue): \(Self.card(of: holder).belief)" }

  var isOfCapacity: Bool { true }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .level }

  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S {
    unless(curve.capacity, isMissingIn: S.log(curve.capacity / S(highest)) - S(Self.logMedian))
  }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    normal(capacityScore(curve))
  }
}
