internal import OgiveCurves

extension CompetitionRules {
  static let attraction = shares(
    summary: "where all share what there is by attractions that grow or fade",
    ownCurve: "its odds against the first", onlyRise: false, startingValues: odds(in:)
  ) { AttractionShares($0) }

  /// Every player's curve against the first.
  private static func odds(in figures: [Samples]) -> [[[Double]]] {
    let first = figures[0].times.indices.map { (figures[0].times[$0], figures[0].values[$0]) }
    let rivals = figures.dropFirst().map { rival in
      line(
        times: rival.times,
        shares: zip(rival.times, rival.values).map { time, level in
          level / (level + (RoughLevel.at(time, among: first) ?? level))
        })
    }
    return [[[1, 0, 0]] + rivals]
  }
}
