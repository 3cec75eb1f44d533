public import OgiveNumerics

extension CurveFamily {
  /// The mean level from `from` to `to`, by ``GaussLegendre``; the level itself where the two are
  /// equal. Before the launch of a curve that has one the level counts as zero.
  ///
  /// For many means at once, evaluate ``GaussLegendre/points(from:to:)`` in one batch instead.
  public func mean<S: GrowthScalar>(from: S, to: S, _ p: Parameters<S>) -> S {
    let start = origin == .launch ? S.sinceLaunch(from) : from
    let end = origin == .launch ? S.sinceLaunch(to) : to
    let half = 0.5 * (end - start)
    let centre = 0.5 * (end + start)
    var sum = S(0.0)
    for (node, weight) in zip(GaussLegendre.nodes, GaussLegendre.weights) {
      sum = sum + S(0.5 * weight) * value(at: centre + half * S(node), p)
    }
    let length = to - from
    let covered = S.select(
      0.0, lessThan: length, then: (end - start) / S.positive(length), else: 1.0)
    return sum * covered
  }
}
