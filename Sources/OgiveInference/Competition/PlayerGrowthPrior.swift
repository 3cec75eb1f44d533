internal import OgiveCurves
internal import OgiveNumerics

/// The default prior on how fast a player grows at its first fact, where the others have not acted on it
/// yet: the logarithm of the growth over the facts' span is normal above that of the rise of its figures
/// by as much as a series alone lies below it at its last fact.
struct PlayerGrowthPrior: CurvePrior {
  /// When the growth is looked at, in the family's own time.
  let time: Double
  /// The mean growth of the figures up to the highest, that of the level's logarithm by year.
  let rise: Double

  static let card = DefaultPrior(
    quantity: "growth",
    belief:
      "growth at its first fact, median 1.65 of the mean up to its highest figure, 1 sd in logs",
    scope: "a player of a competition",
    source: "as far above the mean as a series of its own lies below it at its last fact")

  var origin: String { "default prior of a player: \(Self.card.belief)" }

  func informs(_ parameter: Parameter) -> Bool { parameter.dimension == .perTime }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    let level = S.levels(of: curve.family, at: [time], curve.parameters)[0]
    let growth = curve.family.rate(level, at: S(time), Parameters(curve.parameters)) / level
    return normal(S.log(growth / S(rise)) - S(0.5))
  }
}

extension SeriesEvidence {
  /// The priors that a player's curve gets whose first fact is at `entry`, in decimal years: what is
  /// believed stays, and so do the defaults that are about the curve alone.
  ///
  /// - Parameter highest: The highest levels that the figures of all players state, together.
  func priors(
    forPlayer family: any CurveFamily, as role: PlayerRole, entry: Double, among highest: Double
  ) -> [any CurvePrior] {
    let known = priors(for: family)
    if role == .entrant {
      // Its figures rise by what the other's adopters do for it, too, and tell nothing of its own growth.
      return known.filter { !($0 is GrowthAtOriginPrior) }
        .map { $0 is RoomToGrowPrior ? PlayerCapacityPrior(highest: highest, holder: .market) : $0 }
    }
    guard role == .alone || role == .pioneer else {
      return known.filter { $0 is BelievedPrior || (role == .leader && $0 is ImitationPrior) }
    }
    return known.map { prior in
      if prior is RoomToGrowPrior {
        return PlayerCapacityPrior(highest: highestLevel, holder: .player)
      }
      guard prior is GrowthAtOriginPrior else { return prior }
      // A curve that counts from its launch begins from nothing: its growth there has no bound.
      let begun = family.origin == .launch ? (launch ?? entry) + 0.25 : entry
      return PlayerGrowthPrior(
        time: max(entry, begun) - reference(for: family), rise: riseToHighest)
    }
  }

  /// The highest level that the figures state.
  var highestLevel: Double { points.map(\.level).max() ?? frame.level }

  /// The mean growth of the figures' logarithm up to the highest of them, at least a tenth over the span.
  private var riseToHighest: Double {
    let ordered = points.sorted { $0.time < $1.time }
    guard let first = ordered.first, let top = ordered.max(by: { $0.level < $1.level }),
      top.time > first.time
    else { return frame.growth / frame.span }
    return max(Double.log(top.level / first.level), 0.1) / (top.time - first.time)
  }
}
