internal import OgiveNumerics

extension EvidenceDensity {
  /// A bound or range that the other facts leave a smaller chance than this, as a logarithm, is excluded:
  /// eight standard deviations.
  private static var leastChance: Double { -35 }

  /// The facts with a bound or range that the others exclude at a point.
  func excludedFacts(at point: [Double]) -> [String] {
    let x = point.map { Draws8($0) }
    let member = member(at: x)
    let triangle = covariance(of: member, at: x)
    let whole = likelihood(of: member, at: x)
    let all = whole.logValue.lanes[0]
    let excluded = (rows.figures..<rows.count).filter { row in
      let left = LeftOutFact(rows: [row], of: self).likelihood(whole, triangle, member)
      return all - left.logValue.lanes[0] < Self.leastChance
    }
    return excluded.map { evidence.observations[rows.observations[$0]].fact }
      .reduce(into: []) { facts, fact in if !facts.contains(fact) { facts.append(fact) } }
  }
}
