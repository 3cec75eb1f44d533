/// Shapley's division of what players are worth together.
///
/// Shapley 1953, doi:10.1515/9781400881970-018.
struct ShapleyValues {
  let playerCount: Int
  /// By the number of others that came before: the chance of one such set of them.
  private let weights: [Double]

  init(playerCount: Int) {
    self.playerCount = playerCount
    var weights = [1 / Double(playerCount)]
    for before in 1..<max(playerCount, 1) {
      weights.append(weights[before - 1] * Double(before) / Double(playerCount - before))
    }
    self.weights = weights
  }

  /// What each player gets, given the worth of every set: bit `i` of its index says whether player
  /// `i` is in it.
  func values(of worths: [Double]) -> [Double] {
    (0..<playerCount).map { player in
      let bit = 1 << player
      return worths.indices.reduce(0) { sum, set in
        guard set & bit == 0 else { return sum }
        return sum + weights[set.nonzeroBitCount] * (worths[set | bit] - worths[set])
      }
    }
  }
}
