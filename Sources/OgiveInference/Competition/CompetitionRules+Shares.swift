internal import OgiveCurves
internal import OgiveNumerics

extension CompetitionRules {
  /// A law under which all players share what there is, each told by its odds against the first.
  ///
  /// - Parameters:
  ///   - onlyRise: Whether the odds of each against the first can only rise.
  ///   - combination: How the shares of players with these names follow from the odds.
  static func shares(
    summary: String, mostPlayers: Int? = nil, onlyRise: Bool,
    _ combination: @escaping @Sendable (_ names: [String]) -> any PlayerCombination
  ) -> CompetitionRules {
    CompetitionRules(
      summary: summary, coupling: .budgetUnlessShares, mostPlayers: mostPlayers, sum: .whole,
      player: { $0 as? Logistic },
      borrowing:
        "what there is for all takes the place of a capacity, and every player is told by its odds "
        + "against the first",
      role: { $0 == 0 ? .reference : .rival(onlyRises: onlyRise) },
      motion: .combination { names, _ in combination(names) },
      startingValues: { figures, _ in odds(in: figures) })
  }

  /// Every player's curve against the first, whose own stays at a half of one.
  private static func odds(in figures: [Samples]) -> [[[Double]]] {
    let first = figures[0].times.indices.map { (figures[0].times[$0], figures[0].values[$0]) }
    let rivals = figures.dropFirst().map { rival -> [Double] in
      let shares = zip(rival.times, rival.values).map { time, level in
        level / (level + (RoughLevel.at(time, among: first) ?? level))
      }
      if let line = LogOddsLine(times: rival.times, shares: shares) {
        return [1, line.slope, line.midpoint]
      }
      // A single figure, or one that never changes, tells the odds but not how they grow.
      let slope = 1e-3
      let (time, share) = (rival.times.last ?? 0, shares.last ?? 0.5)
      return [1, slope, time - Double.log(share / (1 - share)) / slope]
    }
    return [[[1, 0, 0]] + rivals]
  }
}
