internal import OgiveCurves

extension CompetitionRules {
  static let substitution = CompetitionRules(
    summary: "where the second takes the place of the first", coupling: .budgetUnlessShares,
    mostPlayers: 2, sum: .whole, player: { $0 as? Logistic },
    borrowing:
      "what there is for all takes the place of a capacity, and every player is told by its odds "
      + "against the first",
    role: { $0 == 0 ? .reference : .rival(onlyRises: true) },
    motion: .combination { names, _ in AttractionShares.substitution(of: names[0], by: names[1]) },
    startingValues: { figures, _ in odds(in: figures) })
}
