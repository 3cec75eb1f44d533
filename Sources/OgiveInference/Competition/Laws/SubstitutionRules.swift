internal import OgiveCurves
internal import OgiveNumerics

extension CompetitionRules {
  static let substitution = shares(
    summary: "where each takes the place of those before it",
    ownCurve:
      "the log-odds of its growth, and the first gives way to the second",
    onlyRise: true, startingValues: growth(in:)
  ) { Substitution($0) }

  /// The line of log-odds that each player grows along, from the figures of all: the second one's is what
  /// the first leaves, the others' are their own up to their highest.
  private static func growth(in figures: [Samples]) -> [[[Double]]] {
    let levels = figures.map { own in
      own.times.indices.map { (time: own.times[$0], level: own.values[$0]) }
    }
    let share = { (player: Int, time: Double) -> Double in
      let all = levels.map { RoughLevel.at(time, among: $0) ?? 0 }
      return all[player] / all.reduce(0, +)
    }
    let curves = figures.indices.map { player -> [Double] in
      if player == 0 { return [1, 0, 0] }
      if player == 1 {
        let times = Set(figures[0].times + figures[1].times).sorted()
        return line(times: times, shares: times.map { 1 - share(0, $0) })
      }
      let times = figures[player].untilHighest.times
      return line(times: times, shares: times.map { share(player, $0) })
    }
    return [curves]
  }
}
