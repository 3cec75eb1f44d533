internal import OgiveNumerics

/// So many ranks, each as likely to be any of so many parts: what their empirical distribution looks
/// like, for sets of ranks to be compared with.
struct EvenRanks: Sendable {
  let count: Int
  let parts: Int
  /// For each rank, how improbable it is that so many lie at or below it, on the nearer side.
  private let tails: [[Double]]
  /// The least probable count of each simulated set, in increasing order.
  private let leasts: [Double]

  /// How many even sets another is compared with: enough that the least of all chances survives a
  /// correction for a hundred and fifty tests.
  private static let simulations = 49_999

  init(count: Int, parts: Int) {
    self.count = count
    self.parts = parts
    let tails = (1..<parts).map { Self.tails(count, share: Double($0) / Double(parts)) }
    self.tails = tails
    let random = RandomSource(seed: 1)
    leasts = (0..<Self.simulations).map { index in
      let even = random.uniforms("even ranks", UInt64(index), count: count)
      return Self.least(of: even.map { Int($0 * Double(parts)) }, tails)
    }.sorted()
  }

  /// The probability that some count of even ranks is as improbable as the most improbable of these.
  func chance(of ranks: [Int]) -> Double {
    let least = Self.least(of: ranks, tails)
    let atMost = leasts.end(ofPrefixWhere: { $0 <= least })
    return Double(atMost + 1) / Double(leasts.count + 1)
  }

  private static func tails(_ count: Int, share: Double) -> [Double] {
    var log = Double(count) * Double.log1p(-share)
    let odds = Double.log(share / (1 - share))
    var masses: [Double] = []
    for successes in 0...count {
      masses.append(Double.exp(log))
      log += odds + Double.log(Double(count - successes) / Double(successes + 1))
    }
    var below = 0.0
    return masses.map { mass in
      let above = 1 - below
      below += mass
      return max(0, min(below, above))
    }
  }

  /// The least probable of all counts.
  private static func least(of ranks: [Int], _ tails: [[Double]]) -> Double {
    var counts = [Int](repeating: 0, count: tails.count + 1)
    for rank in ranks { counts[rank] += 1 }
    var sum = 0
    return tails.indices.reduce(1.0) { least, rank in
      sum += counts[rank]
      return min(least, tails[rank][sum])
    }
  }
}
