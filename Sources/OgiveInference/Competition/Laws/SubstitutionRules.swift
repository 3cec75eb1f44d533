internal import OgiveCurves

extension CompetitionRules {
  static let substitution = shares(
    summary: "where the second takes the place of the first", mostPlayers: 2, onlyRise: true
  ) { AttractionShares.substitution(of: $0[0], by: $0[1]) }
}
