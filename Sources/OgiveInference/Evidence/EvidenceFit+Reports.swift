internal import OgiveEvidence
internal import OgiveNumerics

/// What a fit says of one fact.
public struct FactReport: Sendable, Hashable {
  /// The figure as a level in the series' unit, or as a ratio: the nearest point of what the fact
  /// leaves open.
  public let published: Double
  /// The logarithm of what the curve itself says in its place, without biases and departures.
  public let logFitted: Double
  /// How far the fact pulls: its distance from the curve in standard deviations of everything that
  /// may lie between them. Zero inside what the fact leaves open.
  public let pull: Double
}

extension EvidenceFit {
  /// What the fit says of a fact; nil for a fact that it has not seen.
  public func report(of fact: String) -> FactReport? {
    guard let observation = evidence.observations.last(where: { $0.fact == fact }) else {
      return nil
    }
    let readings = problem.logReadings(of: member)
    let bridge = { (level: Int) -> Double in
      evidence.levels[level].bridge.map { evidence.bridges[$0].logMedian } ?? 0
    }
    let own = readings[observation.level].value + bridge(observation.level)
    let base = observation.base.map { readings[$0].value + bridge($0) } ?? 0
    let (nearest, sd) = observation.relation.nearest(to: own - base)
    let spread = (sd * sd + variance(of: observation)).squareRoot()
    return FactReport(
      published: Double.exp(nearest), logFitted: own - base,
      pull: (nearest - (own - base)) / spread)
  }

  /// The variance, beforehand, of what lies between the curve and the reported level or ratio.
  private func variance(of observation: Observation) -> Double {
    var slopes: [Int: Double] = [:]
    for shift in problem.shifts[observation.level] {
      slopes[shift.column, default: 0] += shift.slope
    }
    if let base = observation.base {
      for shift in problem.shifts[base] { slopes[shift.column, default: 0] -= shift.slope }
    }
    return slopes.keys.sorted().reduce(0) { $0 + (slopes[$1] ?? 0) * (slopes[$1] ?? 0) }
  }
}

extension ObservedRelation {
  /// The point nearest to `mu` of what the relation leaves open, and its own error.
  func nearest(to mu: Double) -> (log: Double, sd: Double) {
    switch self {
    case .equal(let log, let sd): (log, sd)
    case .between(let low, let high, let sd): (min(max(mu, low), high), sd)
    }
  }
}
