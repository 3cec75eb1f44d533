/// The draws of one quantity by several chains, each chain cut in two so that a drift within a
/// chain shows as a difference between chains.
struct SplitChains {
  /// The halves, all of one length.
  let halves: [[Double]]

  /// The halves of `chains`; of an odd number of draws the middle one is dropped. Nil unless all
  /// chains have the same number of draws, four or more, all finite.
  init?(_ chains: [[Double]]) {
    guard let count = chains.first?.count, count >= 4,
      chains.allSatisfy({ $0.count == count && $0.allSatisfy(\.isFinite) })
    else { return nil }
    halves = chains.flatMap { [Array($0.prefix(count / 2)), Array($0.suffix(count / 2))] }
  }

  private init(halves: [[Double]]) { self.halves = halves }

  /// Whether every draw is the same.
  var isConstant: Bool {
    guard let first = halves.first?.first else { return true }
    return halves.allSatisfy { $0.allSatisfy { ($0 - first).magnitude < 1e-15 } }
  }

  /// The draws' distances from their median.
  var folded: SplitChains {
    let middle = Quantile.values(of: halves.flatMap { $0 }, levels: [0.5])[0]
    return SplitChains(halves: halves.map { $0.map { ($0 - middle).magnitude } })
  }

  /// Each draw's normal score: the normal quantile of `(rank - 3/8) / (n + 1/4)` among all draws,
  /// ties at their mean rank (Blom 1958).
  var rankNormalised: SplitChains {
    let values = halves.flatMap { $0 }
    let scores = Ranks.normalScores(of: values)
    let length = halves.first?.count ?? 0
    return SplitChains(
      halves: halves.indices.map { Array(scores[$0 * length..<($0 + 1) * length]) })
  }
}
