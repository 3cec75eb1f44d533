internal import OgiveCurves

extension CompetitionRules {
  static let nortonBass = CompetitionRules(
    summary: "where each generation takes over the users of the one before", coupling: .nothing,
    isOrdered: true, player: { $0 as? Bass },
    borrowing: "every generation has the first one's rates, and a capacity of its own",
    role: { $0 == 0 ? .leader : .follower },
    motion: .combination { NortonBass($0, entries: $1) },
    startingValues: { figures, launches in
      let names = figures.indices.map(String.init)
      return NortonBass(names, entries: launches).startingValues(for: figures, from: launches[0])
        .map { found in figures.indices.map { [found[2 + $0], found[0], found[1]] } }
    })
}
