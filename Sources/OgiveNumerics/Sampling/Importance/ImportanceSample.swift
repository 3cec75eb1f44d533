/// Weighted draws of a distribution.
public struct ImportanceSample: Sendable {
  /// The draws: `columns[i][s]` is coordinate i of draw s.
  public let columns: [[Double]]
  /// The log density of each draw; minus infinity where it has no mass.
  public let logDensities: [Double]
  /// The weights, smoothed, and what they say of themselves.
  public let smoothing: ParetoSmoothing
  /// The logarithm of the density's integral, by the mean of the weights before smoothing;
  /// minus infinity where no draw had mass.
  public let logIntegral: Double

  init(columns: [[Double]], logDensities: [Double], logProposals: [Double]) {
    self.columns = columns
    self.logDensities = logDensities
    let logWeights = zip(logDensities, logProposals).map { $0 - $1 }
    smoothing = ParetoSmoothing(logWeights: logWeights)
    guard let largest = logWeights.max(), largest > -.infinity else {
      logIntegral = -.infinity
      return
    }
    let sum = logWeights.reduce(0) { $0 + Double.exp($1 - largest) }
    logIntegral = largest + Double.log(sum / Double(logWeights.count))
  }

  /// The number of draws.
  public var count: Int { logDensities.count }
  /// The weight of each draw; they sum to one.
  public var weights: [Double] { smoothing.weights }
  /// The number of independent draws that would estimate a mean as well.
  public var effectiveSize: Double { smoothing.effectiveSize }
  /// The effective draws of each draw made.
  var efficiency: Double { effectiveSize / Double(max(count, 1)) }

  /// The weighted mean of each coordinate.
  public var mean: [Double] {
    columns.map { column in zip(weights, column).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The rows of the weighted covariance about `mean`.
  func covariance(about mean: [Double]) -> [Double] {
    let n = columns.count
    var covariance = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0...i {
        var sum = 0.0
        for s in 0..<count {
          sum += weights[s] * (columns[i][s] - mean[i]) * (columns[j][s] - mean[j])
        }
        covariance[i * n + j] = sum
        covariance[j * n + i] = sum
      }
    }
    return covariance
  }
}
