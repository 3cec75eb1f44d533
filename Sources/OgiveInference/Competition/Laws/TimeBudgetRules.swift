internal import OgiveCurves

extension CompetitionRules {
  static let timeBudget = CompetitionRules(
    summary: "where all share what there is and can have less", coupling: .budget, sum: .part,
    player: { $0 as? Logistic })
}
