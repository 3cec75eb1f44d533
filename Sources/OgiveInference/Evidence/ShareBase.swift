internal import OgiveNumerics

/// What the shares of a series' facts are shares of: the sum of other series over each fact's period, as
/// the draws of their posteriors have it.
///
/// The others are fitted first, by their own facts; their draws are then integrated out of the part's
/// likelihood, with the logarithms of the sums taken as jointly normal. A share so tells the part by the
/// whole and not the whole by the part: the whole has figures of its own, which say far more of it, and no
/// two series can tell each other's levels in a circle.
public struct ShareBase: Sendable, Hashable {
  /// The facts, by their ids.
  public let facts: [String]
  /// Whether the series itself is a part of the whole, which is then more than the others' sum.
  public let includesOwn: Bool
  /// The mean of the logarithm of the others' sum over each fact's period.
  let logMeans: [Double]
  /// The covariances of these logarithms.
  let covariances: [[Double]]

  /// The base of some shares.
  ///
  /// - Parameter sums: For each fact the others' sum over its period, draw by draw, above zero and in the
  ///   series' unit; at least two draws, the same of all facts.
  public init(facts: [String], includesOwn: Bool, sums: [[Double]]) {
    let logs = sums.map { $0.map { Double.log($0) } }
    let means = logs.map { $0.reduce(0, +) / Double($0.count) }
    self.facts = facts
    self.includesOwn = includesOwn
    logMeans = means
    covariances = logs.indices.map { a in
      logs.indices.map { b in
        let products = zip(logs[a], logs[b]).map { ($0 - means[a]) * ($1 - means[b]) }
        return products.reduce(0, +) / Double(products.count - 1)
      }
    }
  }

  /// The logarithm of the level that has a share of the whole, and how fast it moves with the share's
  /// logarithm: of a whole that includes the level the share's odds times the others.
  ///
  /// - Returns: Nil for a share of one or more of such a whole; infinite where it is the end of a range.
  func level(ofLogShare log: Double, fact index: Int) -> (log: Double, slope: Double)? {
    guard includesOwn else { return (log + logMeans[index], 1) }
    guard log < 0 else { return nil }
    let rest = -Double.expm1(log)
    return (log - Double.log(rest) + logMeans[index], 1 / rest)
  }
}
