/// The number of independent draws that would tell as much as chains do.
///
/// Autocorrelations of all split chains together, cut off by Geyer's initial monotone sequence:
/// Vehtari et al. 2021, doi:10.1214/20-BA1221; Geyer 1992, doi:10.1214/ss/1177011137.
///
/// Every size is not a number unless there are four draws or more of each chain, all finite and as
/// many of each. Draws that are all the same count in full.
public enum EffectiveSampleSize {
  /// For the bulk of the distribution, by normal scores: 400 or more are wanted.
  public static func bulk(_ chains: [[Double]]) -> Double {
    SplitChains(chains).map { size($0.rankNormalised) } ?? .nan
  }

  /// For the tails: the lesser of those for the quantiles of 5% and 95%.
  public static func tail(_ chains: [[Double]]) -> Double {
    let (lower, upper) = (quantile(chains, 0.05), quantile(chains, 0.95))
    return lower.isNaN || upper.isNaN ? .nan : min(lower, upper)
  }

  /// For the mean.
  public static func mean(_ chains: [[Double]]) -> Double {
    SplitChains(chains).map(size) ?? .nan
  }

  /// For the quantile of `level`.
  public static func quantile(_ chains: [[Double]], _ level: Double) -> Double {
    guard SplitChains(chains) != nil else { return .nan }
    let quantile = Quantile.values(of: chains.flatMap { $0 }, levels: [level])[0]
    let isBelow = chains.map { $0.map { $0 <= quantile ? 1.0 : 0.0 } }
    return SplitChains(isBelow).map(size) ?? .nan
  }

  /// For the mean of split chains.
  static func size(_ split: SplitChains) -> Double {
    let moments = ChainMoments(split.halves)
    let total = Double(split.halves.count * moments.length)
    if split.isConstant { return total }
    let leastTime = Double.log(10) / Double.log(total)
    return total / max(autocorrelationTime(moments), leastTime)
  }

  /// `1 + 2 Σ ρ`, up to where pairs of correlations stop being positive and falling.
  private static func autocorrelationTime(_ moments: ChainMoments) -> Double {
    let count = Double(moments.length)
    let spread = moments.within * (count - 1) / count + moments.ofMeans
    func correlation(_ lag: Int) -> Double {
      lag == 0 ? 1 : 1 - (moments.within - moments.autocovariance(lag)) / spread
    }
    var time = -1.0
    var last = Double.infinity
    for lag in stride(from: 0, to: moments.length, by: 2) {
      let even = correlation(lag)
      let pair = even + correlation(lag + 1)
      guard pair > 0, lag + 4 < moments.length else { return time + max(even, 0) }
      last = min(last, pair)
      time += 2 * last
    }
    return time
  }
}
