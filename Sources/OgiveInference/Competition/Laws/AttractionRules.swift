internal import OgiveCurves

extension CompetitionRules {
  static let attraction = shares(
    summary: "where all share what there is by attractions that grow or fade", onlyRise: false
  ) { AttractionShares($0) }
}
