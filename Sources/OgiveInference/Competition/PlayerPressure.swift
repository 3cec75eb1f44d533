internal import OgiveCurves
internal import OgiveNumerics

/// How strongly the others press on a player for each unit of their effects on it, as the figures of all
/// say before any fit.
///
/// The facts tell what room a player had among the others, and how fast it set out among them; from there
/// to what it would do alone leads the effect, which they hardly tell. In coordinates of what they tell
/// the posterior is close to normal: a capacity is told by
///
/// ```
/// K = e^x (1 + u),  u = sum_j a_ij Y_j / Y_i     at the player's last fact, e^x e^u where u < 0
/// r = e^x / (1 - w),  w = sum_j a_ij Y_j / K     at its first fact, 4 w e^x where w > 1/2
/// ```
///
/// Both keep the volume of the logarithms, so that priors stay what they are.
struct PlayerPressure: Sendable {
  /// The others' levels at the player's last fact, over its own.
  let late: [Double]
  /// The others' levels at the player's first fact.
  let early: [Double]

  /// The pressure on each of the players.
  ///
  /// - Parameter entries: Where each comes under the others' effects, in decimal years.
  static func all(among players: [SeriesEvidence], entries: [Double]) -> [PlayerPressure] {
    players.indices.map { PlayerPressure(on: $0, among: players, entry: entries[$0]) }
  }

  /// The pressure on one of the players.
  init(on player: Int, among all: [SeriesEvidence], entry: Double) {
    let others = all.indices.filter { $0 != player }
    let last = all[player].frame.last
    let own = all[player].roughLevel(at: last)
    late = others.map { all[$0].roughLevel(at: last) / own }
    early = others.map { all[$0].roughLevel(at: entry) }
  }

  /// What is added to the coordinate of the capacity.
  func capacityShift<S: EvidenceScalar>(_ effects: ArraySlice<S>) -> S {
    let u = zip(effects, late).reduce(S(0.0)) { $0 + $1.0 * S($1.1) }
    return S.select(u, lessThan: 0, then: u, else: S.log1p(u))
  }

  /// What is added to the logarithm of the growth rate of a player with this capacity.
  func rateShift<S: EvidenceScalar>(_ effects: ArraySlice<S>, capacity: S) -> S {
    let w = zip(effects, early).reduce(S(0.0)) { $0 + $1.0 * S($1.1) } / capacity
    return S.select(w, lessThan: 0.5, then: -S.log1p(-w), else: S.log(4 * w))
  }
}

extension SeriesEvidence {
  /// The level that the rough points have at a date.
  func roughLevel(at date: Double) -> Double {
    RoughLevel.at(date, among: points.sorted { $0.time < $1.time }) ?? frame.level
  }
}
