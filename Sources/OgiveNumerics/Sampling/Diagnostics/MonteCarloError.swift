/// How far estimates from chains are from what endless chains would give: standard errors.
///
/// Vehtari et al. 2021, doi:10.1214/20-BA1221. Not a number where ``EffectiveSampleSize`` is.
public enum MonteCarloError {
  /// The standard error of the mean.
  public static func mean(_ chains: [[Double]]) -> Double {
    let variance = ChainMoments.variance(chains.flatMap { $0 })
    return (variance / EffectiveSampleSize.mean(chains)).squareRoot()
  }

  /// Half the width between the draws where the quantile of `level` lies with 16% and 84%
  /// probability.
  public static func quantile(_ chains: [[Double]], _ level: Double) -> Double {
    let size = EffectiveSampleSize.quantile(chains, level)
    guard size.isFinite else { return .nan }
    let draws = chains.flatMap { $0 }.sorted()
    let (a, b) = (size * level + 1, size * (1 - level) + 1)
    let count = Double(draws.count)
    let lower = BetaDistribution.quantile(0.1586553, a, b) * count - 1
    let upper = BetaDistribution.quantile(0.8413447, a, b) * count - 1
    guard lower.isFinite, upper.isFinite else { return .nan }
    let last = draws.count - 1
    let below = draws[min(Int(max(lower, 0)), last)]
    let above = draws[min(Int(max(upper, 0).rounded(.up)), last)]
    return 0.5 * (above - below)
  }
}
