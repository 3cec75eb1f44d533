internal import OgiveNumerics

/// The weights that particles get when their likelihoods count for more.
struct LikelihoodWeights {
  /// The log likelihoods less the greatest.
  private let logs: [Draws8]

  /// The weights of log likelihoods; nil where none is above minus infinity.
  init?(_ logLikelihoods: [Draws8]) {
    let most = logLikelihoods.reduce(-Double.infinity) { max($0, $1.lanes.max()) }
    guard most > -.infinity else { return nil }
    logs = logLikelihoods.map { $0 - Draws8(most) }
  }

  /// The effective number, `(sum w)² / sum w²`, as a share of all, of the weights
  /// `likelihood^power`.
  func effectiveShare(raising power: Double) -> Double {
    var sum: Draws8 = 0
    var squares: Draws8 = 0
    for log in logs {
      let weight = Draws8.exp(Draws8(power) * log)
      sum = sum + weight
      squares = squares + weight * weight
    }
    let total = sum.lanes.sum()
    return total * total / (squares.lanes.sum() * Double(logs.count * Draws8.width))
  }

  /// As many particles as there are, each expected in proportion to `likelihood^power`, by
  /// systematic resampling with one uniform number.
  func systematicDraws(raising power: Double, uniform: Double) -> [Int] {
    let weights = logs.map { Draws8.exp(Draws8(power) * $0) }
    let total = weights.reduce(0) { $0 + $1.lanes.sum() }
    let count = logs.count * Draws8.width
    var draws: [Int] = []
    draws.reserveCapacity(count)
    var reached = 0.0
    for particle in 0..<count {
      reached += weights[particle / Draws8.width].lanes[particle % Draws8.width]
      let share = particle == count - 1 ? Double(count) : reached / total * Double(count)
      while Double(draws.count) + uniform < share { draws.append(particle) }
    }
    return draws
  }
}
