internal import OgiveCurves
internal import OgiveNumerics

/// Players whose levels follow from their own curves at every instant.
struct CombinedPlayers: Sendable {
  private let combination: any PlayerCombination
  private let families: [any CompetingFamily]
  /// The date from which each family counts its time, in decimal years.
  private let references: [Double]

  init(
    _ combination: any PlayerCombination, _ families: [any CompetingFamily], references: [Double]
  ) {
    self.combination = combination
    self.families = families
    self.references = references
  }

  /// Every player's level at each of some dates.
  ///
  /// - Parameters:
  ///   - parameters: Those of the players' own curves.
  ///   - total: What there is for all of them.
  func rows<S: EvidenceScalar>(
    at dates: [Double], _ parameters: [[S]], total: S
  ) -> [[S]] {
    let own = families.indices.map { player in
      S.levels(
        of: families[player], at: dates.map { $0 - references[player] }, parameters[player])
    }
    let curves = parameters.map { Parameters($0) }
    let capacities = families.indices.map { families[$0].capacity(curves[$0]) }
    return dates.indices.map { date in
      let levels = own.map { $0[date] }
      return row(levels, zip(levels, capacities).map { $0 / $1 }, curves, total: total)
    }
  }

  /// Every player's level where their own curves, which have these parameters, are at such levels and at
  /// such parts of their limits.
  func row<S: EvidenceScalar>(
    _ own: [S], _ shares: [S], _ curves: [Parameters<S>], total: S
  ) -> [S] {
    var levels = own
    var span = levels.mutableSpan
    S.combine(combination, &span, shares.span, curves, total: total)
    return levels
  }
}
