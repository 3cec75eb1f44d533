/// R-hat: how much wider the draws of all chains spread than those of each.
///
/// Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021, "Rank-normalization, folding, and
/// localization", doi:10.1214/20-BA1221.
public enum ConvergenceRatio {
  /// The rank-normalised split R-hat of one quantity, the larger of the bulk's and the tails':
  /// below 1.01 where the chains agree.
  ///
  /// Not a number unless there are four draws or more of each chain, all finite and as many of
  /// each; not a number either where no draw differs from another, which says nothing.
  public static func rankNormalised(_ chains: [[Double]]) -> Double {
    SplitChains(chains).map { rankNormalised($0, bulk: $0.rankNormalised) } ?? .nan
  }

  /// The same for split chains and their normal scores.
  static func rankNormalised(_ split: SplitChains, bulk: SplitChains) -> Double {
    let (bulk, tail) = (ratio(bulk.halves), ratio(split.folded.rankNormalised.halves))
    return bulk.isNaN || tail.isNaN ? .nan : max(bulk, tail)
  }

  private static func ratio(_ chains: [[Double]]) -> Double {
    let moments = ChainMoments(chains)
    let count = Double(moments.length)
    return ((count * moments.ofMeans / moments.within + count - 1) / count).squareRoot()
  }
}
