/// The means and autocovariances of chains of one length.
struct ChainMoments {
  private let centred: [[Double]]
  /// The number of draws of each chain.
  let length: Int
  /// The mean over chains of the variance within each, with n - 1.
  let within: Double
  /// The variance of the chains' means, with m - 1; zero for one chain.
  let ofMeans: Double

  init(_ chains: [[Double]]) {
    length = chains.first?.count ?? 0
    let count = Double(length)
    let means = chains.map { $0.reduce(0, +) / count }
    centred = zip(chains, means).map { chain, mean in chain.map { $0 - mean } }
    let squares = centred.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
    within = squares / (Double(chains.count) * (count - 1))
    ofMeans = chains.count > 1 ? Self.variance(means) : 0
  }

  /// The mean over chains of the autocovariance at `lag`, with n.
  func autocovariance(_ lag: Int) -> Double {
    var sum = 0.0
    for chain in centred {
      let (values, count) = (chain.span, chain.count - lag)
      var lanes = Draws8(0.0)
      let whole = count - count % Draws8.width
      for i in stride(from: 0, to: whole, by: Draws8.width) {
        lanes = lanes + Draws8(values, from: i + lag) * Draws8(values, from: i)
      }
      sum = lanes.lanes.sum(from: sum)
      for i in whole..<count { sum += values[i + lag] * values[i] }
    }
    return sum / Double(centred.count * length)
  }

  /// The variance of `values`, with n - 1.
  static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
