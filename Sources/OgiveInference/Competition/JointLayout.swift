/// Where the players of a competition stand among the coordinates of all, and what their figures say of them
/// roughly.
struct JointLayout: Sendable {
  /// The first coordinate of each player's curve.
  let curves: [Int]
  /// What is believed of each number that couples the players.
  let priors: [CouplingPrior]
  /// The place of each of these numbers; nil for one that is constant.
  let couplings: [Int?]
  let players: [SeriesEvidence]

  /// - Parameters:
  ///   - priors: What is believed of what couples the players.
  ///   - offset: The first coordinate of these.
  init(
    curves: [Int], couplings priors: [CouplingPrior], from offset: Int, players: [SeriesEvidence]
  ) {
    self.curves = curves
    self.priors = priors
    self.players = players
    couplings = priors.indices.map { index in
      priors[index].isFree ? offset + priors[..<index].count { $0.isFree } : nil
    }
  }
}
