internal import OgiveCurves

extension CompetitionRules {
  static let diachronicCompetition = CompetitionRules(
    summary: "where a second player joins the market of a first, whose rates then change",
    coupling: .wordOfMouth, isOrdered: true, mostPlayers: 2, meetsAtLaunch: true,
    player: { $0 as? Bass }, role: { $0 == 0 ? .pioneer : .entrant },
    motion: .equations { DiachronicPlayers(entry: $0[1]) },
    coordinates: { DiachronicCoordinates($0, entry: $1[1]) }, startingValues: start)

  /// The first one's curve from its figures up to the entry, or from all where these are too few; the
  /// second one's with room for what both have.
  @Sendable private static func start(
    _ figures: [Samples], _ launches: [Double]
  ) -> [[[Double]]] {
    let places = figures[0].times.indices
    let early = places.filter { figures[0].times[$0] <= launches[1] }
    let alone = early.count < 3 ? Array(places) : early
    let first = Samples(
      times: alone.map { figures[0].times[$0] }, values: alone.map { figures[0].values[$0] })
    let highest = figures.reduce(0) { $0 + ($1.values.max() ?? 0) }
    return DiachronicCompetition(entry: launches[1])
      .startingValues(for: [first, figures[1]], from: launches[0])
      .flatMap { found in
        [1.2, 2, 4].map { [Array(found[..<3]), [$0 * highest, found[7], found[8]]] }
      }
  }
}
