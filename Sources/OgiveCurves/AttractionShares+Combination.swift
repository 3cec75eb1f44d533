import OgiveNumerics

/// Each player's own curve is its share of the total if there were only it and the first, which alone
/// would have half of it: a logistic curve that grows by b_i and is at one half at t_i.
extension AttractionShares: PlayerCombination {
  @inline(__always)
  public func combine<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, _ shares: Span<S>, total: S
  ) {
    for i in members.indices { levels[i] = Self.logOdds(of: shares[i]) }
    Self.share(&levels, among: members.count)
    for i in members.indices { levels[i] = total * levels[i] }
  }

  /// `ln(s / (1 - s))`, finite for shares of zero and one too.
  @inline(__always) private static func logOdds<S: SystemScalar>(of share: S) -> S {
    let (least, most) = (S(1e-300), S(1.0.nextDown))
    let above = S.select(share, lessThan: least, then: least, else: share)
    let inside = S.select(most, lessThan: above, then: most, else: above)
    return S.log(inside / (1.0 - inside))
  }

  /// Shares in proportion to attractions, which are given by their logarithms.
  @inline(__always) static func share<S: SystemScalar>(
    _ logAttractions: inout MutableSpan<S>, among count: Int
  ) {
    // The greatest is taken out first, so that none overflows.
    var largest = logAttractions[0]
    for i in 1..<max(count, 1) {
      let next = logAttractions[i]
      largest = S.select(largest, lessThan: next, then: next, else: largest)
    }
    var sum = S(0.0)
    for i in 0..<count {
      logAttractions[i] = S.exp(logAttractions[i] - largest)
      sum = sum + logAttractions[i]
    }
    for i in 0..<count { logAttractions[i] = logAttractions[i] / sum }
  }
}
