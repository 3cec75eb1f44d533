internal import OgiveCurves
public import OgiveNumerics

/// Weights of families by how well each foretells a series' later facts from the earlier ones: stacking of
/// predictive distributions, leaving the future out.
///
/// Yao, Vehtari, Simpson and Gelman 2018, doi:10.1214/17-BA1091; Bürkner, Gabry and Vehtari 2020,
/// doi:10.1080/00949655.2020.1783262. With few facts such weights compare priors, so that below
/// ``leastFacts`` independent ones all families weigh the same. Those of the ``PooledModel`` are fixed.
public enum FutureStacking {
  /// From so many reported levels on, weights are learnt.
  public static let leastFacts = 10
  /// How many origins are looked from.
  private static let origins = 5
  /// How many draws are enough at each.
  private static let draws = 512

  /// The weights of the posteriors of one series' families; they sum to one.
  public static func weights(of posteriors: [EvidencePosterior], random: RandomSource) -> [Double] {
    let even = posteriors.map { _ in 1 / Double(posteriors.count) }
    guard posteriors.count > 1, let evidence = posteriors.first?.evidence else { return even }
    if evidence.pooled != nil {
      let isLimited = evidence.believedCapacity != nil || evidence.ceiling != nil
      return PooledModel.weights(belowCeiling: isLimited)
    }
    guard learns(from: evidence) else { return even }
    let scores = cuts(of: evidence).compactMap { cut -> [Double]? in
      let scores = posteriors.map { $0.logScore(of: cut.next, after: cut.hidden, draws, random) }
      return scores.allSatisfy(\.isFinite) ? scores : nil
    }
    return scores.isEmpty ? even : mixture(scores)
  }

  /// Whether there are facts enough to learn weights from.
  public static func learns(from evidence: SeriesEvidence) -> Bool {
    evidence.pooled == nil && reportedLevels(of: evidence) >= leastFacts
  }

  /// How many levels were reported by a figure, a bound or a range of their own.
  private static func reportedLevels(of evidence: SeriesEvidence) -> Int {
    Set(evidence.observations.filter { $0.base == nil }.map(\.level)).count
  }

  /// The facts that are hidden at each origin, and those of them that come next.
  private static func cuts(
    of evidence: SeriesEvidence
  ) -> [(hidden: Set<String>, next: Set<String>)] {
    var ends: [String: Double] = [:]
    for observation in evidence.observations {
      let end = evidence.levels[observation.level].reading.stretch.end
      ends[observation.fact] = max(ends[observation.fact] ?? end, end)
    }
    let dates = Set(ends.values).sorted()
    let first = max(dates.count - origins, (dates.count + 1) / 2)
    return (first..<dates.count).map { index in
      let hidden = ends.filter { $0.value >= dates[index] }.map(\.key)
      let next = ends.filter { $0.value == dates[index] }.map(\.key)
      return (Set(hidden), Set(next))
    }
  }

  /// The weights whose mixture foretells best, by expectation and maximisation, which rises to the only
  /// maximum.
  private static func mixture(_ scores: [[Double]]) -> [Double] {
    let count = scores[0].count
    let densities = scores.map { row in
      let most = row.max() ?? 0
      return row.map { Double.exp($0 - most) }
    }
    var weights = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<500 {
      var next = [Double](repeating: 0, count: count)
      for row in densities {
        let total = zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }
        for family in next.indices { next[family] += weights[family] * row[family] / total }
      }
      weights = next.map { $0 / Double(densities.count) }
    }
    return weights
  }
}

extension EvidencePosterior {
  /// The logarithm of the predictive density of some facts given those that are not hidden; minus infinity
  /// where there is no such posterior.
  fileprivate func logScore(
    of next: Set<String>, after hidden: Set<String>, _ draws: Int, _ random: RandomSource
  ) -> Double {
    let before = density.hiding(hidden)
    let after = density.hiding(hidden.subtracting(next))
    let middle = columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
    let own = random.part(RandomPurpose("stacking/\(family.name)"), UInt64(hidden.count))
    guard
      let past = try? EvidencePosterior(of: before, from: [middle], count: draws, random: own)
    else { return -.infinity }
    let gains = past.map { x, member in
      after.likelihood(of: member, at: x).logValue - before.likelihood(of: member, at: x).logValue
    }
    let most = gains.max() ?? 0
    return most + Double.log(gains.reduce(0) { $0 + Double.exp($1 - most) } / Double(gains.count))
  }
}
