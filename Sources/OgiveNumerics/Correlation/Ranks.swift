/// The ranks of numbers among each other.
public enum Ranks {
  /// Each value's rank, from 1 on; equal values share the mean of their ranks.
  public static func mean(of values: [Double]) -> [Double] {
    let order = ascending(values)
    var ranks = values
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      for place in first..<end { ranks[order[place]] = 0.5 * Double(first + 1 + end) }
      first = end
    }
    return ranks
  }

  /// Each value's normal score: the normal quantile of `(rank - 3/8) / (n + 1/4)` (Blom 1958).
  public static func normalScores(of values: [Double]) -> [Double] {
    let count = Double(values.count)
    return mean(of: values).map { NormalDistribution.quantile(($0 - 0.375) / (count + 0.25)) }
  }

  /// The indices of `values` from the least to the greatest; equal values in their order.
  static func ascending(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }
}
