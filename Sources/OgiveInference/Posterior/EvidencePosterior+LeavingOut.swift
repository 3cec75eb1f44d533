internal import OgiveNumerics

extension EvidencePosterior {
  /// For each of some facts the weights that turn the draws into those without it, smoothed, however good
  /// they are.
  ///
  /// Nothing but the facts' likelihood is another, so that each draw's curve, priors and covariance serve
  /// all facts.
  func weights(withoutEach facts: [String]) -> [[Double]] {
    let left = facts.map { LeftOutFact($0, of: density) }
    var ratios = facts.map { _ in [Double]() }
    for block in 0..<((count + Draws8.width - 1) / Draws8.width) {
      for (fact, ratio) in logRatios(withoutEach: left, block: block).enumerated() {
        for lane in 0..<Draws8.width { ratios[fact].append(ratio.lanes[lane]) }
      }
    }
    return ratios.map { ParetoSmoothing(logWeights: Array($0.prefix(count))).weights }
  }

  /// The logarithm of the density without each fact over that with all of them, of eight draws.
  private func logRatios(withoutEach facts: [LeftOutFact], block: Int) -> [Draws8] {
    let x = draws(block: block)
    let member = density.member(at: x)
    let triangle = density.covariance(of: member, at: x)
    let whole = FactLikelihood(
      density.rows, cases: density.cases(of: member, in: density.rows),
      factor: TriangularFactor(triangle, order: density.rows.count))
    if whole.intervalCount == 0, whole.cases.count == 1, facts.allSatisfy({ $0.rows.count == 1 }) {
      let gains = whole.leaveOneOut.map { $0.logProbability }
      return facts.map { -gains[$0.rows[0]] }
    }
    let prior = density.seat == nil ? density.logPrior(of: member, at: x) : 0
    let logs = { (value: Draws8) -> Draws8 in
      let sum = prior + value
      return Draws8.select(Draws8(-.infinity), lessThan: sum, then: sum, else: Draws8(-.infinity))
    }
    let all = logs(whole.logValue)
    return facts.map { logs($0.likelihood(whole, triangle, member).logValue) - all }
  }
}
