internal import OgiveCurves
internal import OgiveNumerics

extension CompetitionRules {
  /// A law under which all players share what there is, each told by a line of log-odds.
  ///
  /// - Parameters:
  ///   - ownCurve: What tells a player, in a few words.
  ///   - onlyRise: Whether the odds of each against the first can only rise.
  ///   - startingValues: Of every player's curve, from the figures of all; the first one's stays at a half of
  ///     one.
  ///   - combination: How the shares of players with these names follow from their own curves.
  static func shares(
    summary: String, ownCurve: String, onlyRise: Bool,
    startingValues: @escaping @Sendable (_ figures: [Samples]) -> [[[Double]]],
    _ combination: @escaping @Sendable (_ names: [String]) -> any PlayerCombination
  ) -> CompetitionRules {
    CompetitionRules(
      summary: summary, coupling: .budgetUnlessShares, sum: .whole,
      player: { $0 as? Logistic },
      borrowing:
        "what there is for all takes the place of a capacity, and every player is told by \(ownCurve)",
      role: { $0 == 0 ? .reference : .rival(onlyRises: onlyRise) },
      motion: .combination { names, _ in combination(names) },
      startingValues: { figures, _ in startingValues(figures) })
  }

  /// A logistic curve up to one from figures of its share.
  static func line(times: [Double], shares: [Double]) -> [Double] {
    if let line = LogOddsLine(times: times, shares: shares) {
      return [1, line.slope, line.midpoint]
    }
    // A single figure, or one that never changes, tells the odds but not how they grow.
    let slope = 1e-3
    let (time, share) = (times.last ?? 0, shares.last ?? 0.5)
    return [1, slope, time - Double.log(share / (1 - share)) / slope]
  }
}
