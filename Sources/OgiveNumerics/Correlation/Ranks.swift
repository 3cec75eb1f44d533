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
    var scores = mean(of: values)
    var span = scores.mutableSpan
    for first in stride(from: 0, to: span.count, by: Draws8.width) {
      let levels = (Draws8(span.span, from: first) - 0.375) / Draws8(count + 0.25)
      NormalDistribution.centralQuantile(levels).write(to: &span, from: first)
    }
    return scores
  }
}
