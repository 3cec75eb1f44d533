internal import OgiveNumerics

/// What a posterior says of one fact.
public struct FactReport: Sendable, Hashable, Codable {
  /// The figure as a level in the series' unit, or as a ratio: the nearest point of what the fact
  /// leaves open.
  public let published: Double
  /// The logarithm of what the curve itself says in its place, the median over the draws, without
  /// biases and departures.
  public let logFitted: Double
  /// How far the fact pulls: its distance from the curve in standard deviations of everything that
  /// may lie between them. Zero inside what the fact leaves open.
  public let pull: Double
  /// How far it lies from what all the other facts let one expect, in standard deviations; nil for
  /// bounds and ranges.
  public let surprise: Double?
  /// How far it lies above the curve, in standard deviations of everything that one expects between them
  /// before the facts are seen: large where the curve may not follow.
  public let strain: Double
}

extension EvidencePosterior {
  /// What the posterior says of each fact, in the order of the evidence's observations.
  var factReports: [(fact: String, report: FactReport)] {
    let rows = density.rows
    var logs = [[Double]](repeating: [], count: rows.count)
    for block in 0..<((count + Draws8.width - 1) / Draws8.width) {
      let means = rows.means(density.member(at: draws(block: block)).logLevels)
      for row in 0..<rows.count {
        for lane in 0..<Draws8.width { logs[row].append(means[row].lanes[lane]) }
      }
    }
    let middle = columns.map { Draws8(Quantile.values(of: $0, levels: [0.5])[0]) }
    let member = density.member(at: middle)
    let matched = density.covariance(of: member, at: middle, isMatched: true)
    let covariance = matched.map { $0.lanes[0] }
    var usual = middle
    usual[density.place(of: density.columns.scale)] = 0
    let expected = density.covariance(of: density.member(at: usual), at: usual, isMatched: true)
    let facts = FactLikelihood(
      rows, means: rows.means(member.logLevels),
      factor: TriangularFactor(matched, order: rows.count))
    let surprises = facts.leaveOneOut.map { $0.residual.lanes[0] }
    return (0..<rows.count).map { row in
      let observation = evidence.observations[rows.observations[row]]
      let fitted = Quantile.values(of: logs[row], levels: [0.5])[0]
      let nearest = observation.relation.nearest(to: fitted)
      let variance = row * (row + 1) / 2 + row
      let spread = covariance[variance].squareRoot()
      return (
        observation.fact,
        FactReport(
          published: Double.exp(nearest), logFitted: fitted, pull: (nearest - fitted) / spread,
          surprise: row < rows.figures ? surprises[row] : nil,
          strain: (nearest - fitted) / expected[variance].lanes[0].squareRoot())
      )
    }
  }
}
