import OgiveNumerics

/// Each player's own curve is its share of the total if there were only it and the first, which alone
/// would have half of it: a logistic curve that grows by b_i and is at one half at t_i.
extension AttractionShares: PlayerCombination {
  @inline(__always)
  public func combine<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, _ shares: Span<S>, _ curves: [Parameters<S>], total: S
  ) {
    for i in members.indices { levels[i] = S.logOdds(of: shares[i]) }
    Self.share(&levels, among: members.count)
    for i in members.indices { levels[i] = total * levels[i] }
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
