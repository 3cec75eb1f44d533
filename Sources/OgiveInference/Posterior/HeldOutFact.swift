public import OgiveNumerics

/// What a fit that did not know a fact says of it.
public struct HeldOutFact: Sendable, Hashable, Codable {
  /// The fact's id.
  public let fact: String
  /// Where the fact lies in the predicted reports, as parts of the draws below it, from 0 to 1: one
  /// number for a figure, the ends of what it leaves open for a bound or range.
  public let ranks: ClosedRange<Double>

  /// Whether the central interval of a level, such as 0.9, has a part of what the fact leaves open.
  public func isCovered(at level: Double) -> Bool {
    let tail = 0.5 * (1 - level)
    return ranks.upperBound >= tail && ranks.lowerBound <= 1 - tail
  }
}

extension SeriesEvidence {
  /// The dates at which paths are needed to predict the reports of some facts, increasing.
  public func dates(of facts: Set<String>) -> [Double] {
    let own = observations.filter { facts.contains($0.fact) }
    let read = own.flatMap { [$0.level] + ($0.base.map { [$0] } ?? []) }
    return Set(read.flatMap { levels[$0].reading.nodes }).sorted()
  }

  /// Some facts among the reports that paths predict which do not know them: the reading of each path,
  /// blurred by everything that lies between a level and its report. A producer's bias is taken to be
  /// unknown, however many of its other figures are known.
  ///
  /// - Parameter table: Paths at least at ``dates(of:)``.
  public func heldOut(
    _ facts: Set<String>, in table: DrawTable, random: RandomSource
  ) -> [HeldOutFact] {
    observations.filter { facts.contains($0.fact) }.map { observation in
      let noise = random.normals(
        RandomPurpose("held out/\(observation.fact)"), count: table.count)
      let reports = (0..<table.count).map { draw in
        let own = reading(of: observation.level, draw, table)
        let base = observation.base.map { reading(of: $0, draw, table) }
        let variance =
          own.variance + (base?.variance ?? 0) + errorVariance(of: observation)
        return own.log - (base?.log ?? 0) + variance.squareRoot() * noise[draw]
      }
      let below = { (log: Double) in
        Double(reports.count { $0 < log }) / Double(reports.count)
      }
      switch observation.relation {
      case .equal(let log, _):
        return HeldOutFact(fact: observation.fact, ranks: below(log)...below(log))
      case .between(let low, let high, _):
        return HeldOutFact(
          fact: observation.fact, ranks: below(low)...max(below(low), below(high)))
      }
    }
  }

  /// What a path says in a level's place, and what an unknown instant adds to its variance.
  private func reading(
    of level: Int, _ draw: Int, _ table: DrawTable
  ) -> (log: Double, variance: Double) {
    let reading = levels[level].reading
    let values = reading.nodes.map { node in
      table.dates.firstIndex(of: node).map { table[$0, draw] } ?? .nan
    }
    let log = reading.logReading(values[...], weights: reading.weights)
    let bridge = levels[level].bridge.map { bridges[$0].logMedian } ?? 0
    return (
      log + bridge, reading.logVariance(values[...], weights: reading.weights, around: log)
    )
  }

  /// The variance of a report around its reading: own errors, biases, bridges, what a share is of, and
  /// rounding.
  private func errorVariance(of observation: Observation) -> Double {
    let covariance = { (a: Int, b: Int) in fixedCovariance[a * levels.count + b] }
    let rounding = observation.relation.sd * observation.relation.sd
    let own = rounding + covariance(observation.level, observation.level)
    guard let base = observation.base else { return own }
    // What both have in common, a producer's bias or a bridge, leaves a ratio alone.
    return own + covariance(base, base) - 2 * covariance(observation.level, base)
  }
}
