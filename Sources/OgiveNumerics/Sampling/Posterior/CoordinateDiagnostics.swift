/// How well one coordinate was sampled.
public struct CoordinateDiagnostics: Sendable, Codable {
  /// Rank-normalised split R-hat; nil for independent draws.
  public let ratio: Double?
  /// The effective draws of the bulk.
  public let bulk: Double
  /// The effective draws of the tails.
  public let tail: Double
  /// The standard error of the mean.
  public let errorOfMean: Double

  init(ratio: Double?, bulk: Double, tail: Double, errorOfMean: Double) {
    self.ratio = ratio
    self.bulk = bulk
    self.tail = tail
    self.errorOfMean = errorOfMean
  }

  /// The diagnostics of a coordinate's draws by several chains.
  init(chains: [[Double]]) {
    let split = SplitChains(chains)
    let scores = split?.rankNormalised
    if let split, let scores {
      ratio = ConvergenceRatio.rankNormalised(split, bulk: scores)
      bulk = EffectiveSampleSize.size(scores)
    } else {
      ratio = .nan
      bulk = .nan
    }
    tail = EffectiveSampleSize.tail(chains)
    errorOfMean = MonteCarloError.mean(chains)
  }

  /// The diagnostics of a coordinate's weighted draws.
  init(column: [Double], weights: [Double], effectiveSize: Double) {
    ratio = nil
    bulk = effectiveSize
    tail = effectiveSize
    let mean = zip(weights, column).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = zip(weights, column).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    errorOfMean = (variance / effectiveSize).squareRoot()
  }
}
