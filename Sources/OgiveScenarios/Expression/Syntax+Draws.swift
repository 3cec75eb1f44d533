extension Syntax {
  /// Whether every name stands within P, mean or p01 to p99, so that there is one value for all draws.
  var isOfAllDraws: Bool {
    switch kind {
    case .number, .statistic, .coverage, .fact: true
    case .name: false
    case .negated(let part), .not(let part), .pinned(let part, _), .converted(let part, _):
      part.isOfAllDraws
    case .binary(_, let left, let right, _): left.isOfAllDraws && right.isOfAllDraws
    case .call(_, let parts, _): parts.allSatisfy(\.isOfAllDraws)
    }
  }
}
