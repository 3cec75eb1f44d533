public import OgiveNumerics

/// How what is believed of some players' capacities goes together: a Gaussian copula between the priors,
/// each of which stays what it is.
///
/// The facts may say otherwise: what is drawn is correlated as prior and facts together have it.
public struct CapacityCorrelation: Sendable {
  /// The players, by their names.
  public let players: [String]
  /// The rows of the lower triangle that makes the players' scores independent.
  private let whitening: [[Double]]

  /// Rank correlations between the priors of the players' capacities.
  ///
  /// - Parameters:
  ///   - spearman: Row by row, as many rows as players. Where it is not valid, the nearest that is takes
  ///     its place.
  /// - Throws: ``SolverError`` where an element is outside -1...1, or where one capacity would follow
  ///   from the others without any doubt.
  public init(of players: [String], spearman: [Double]) throws(SolverError) {
    let copula = try RankCoupling(spearman: spearman, order: players.count).copula
    let factor = try Cholesky(copula.matrix, order: players.count)
    let columns = players.indices.map { place in
      factor.solveLower(players.indices.map { $0 == place ? 1 : 0 })
    }
    self.players = players
    whitening = players.indices.map { row in columns.map { $0[row] } }
  }

  /// The logarithm of the copula's density, up to a constant.
  ///
  /// - Parameter scores: Each player's capacity as the quantile of a standard normal that it is under its
  ///   prior.
  func logDensity<S: EvidenceScalar>(_ scores: [S]) -> S {
    whitening.indices.reduce(S(0.0)) { sum, row in
      let own = (0...row).reduce(S(0.0)) { $0 + S(whitening[row][$1]) * scores[$1] }
      return sum + (scores[row] * scores[row] - own * own) / 2
    }
  }
}
