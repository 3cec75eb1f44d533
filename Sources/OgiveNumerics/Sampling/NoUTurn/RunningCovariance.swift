/// The mean and covariance of points that come one by one.
///
/// Welford 1962, doi:10.1080/00401706.1962.10490022.
struct RunningCovariance {
  private(set) var count = 0
  private var mean: [Double]
  private var sums: [Double]

  init(dimension: Int) {
    mean = Array(repeating: 0, count: dimension)
    sums = Array(repeating: 0, count: dimension * dimension)
  }

  /// Takes `x` in.
  mutating func add(_ x: [Double]) {
    count += 1
    let n = mean.count
    let before = zip(x, mean).map { $0 - $1 }
    for i in 0..<n { mean[i] += before[i] / Double(count) }
    for i in 0..<n {
      let after = x[i] - mean[i]
      for j in 0...i { sums[i * n + j] += after * before[j] }
    }
  }

  /// A metric from the points so far: dense where they are ten times as many as the coordinates,
  /// with correlations drawn a little towards zero, else diagonal. Nil where they do not spread in
  /// every direction.
  func metric() -> Metric? {
    let n = mean.count
    guard count > 2 else { return nil }
    let variances = (0..<n).map { sums[$0 * n + $0] / Double(count - 1) }
    guard variances.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    guard count >= 10 * n else { return Metric(scales: variances.map { $0.squareRoot() }) }
    let trust = Double(count) / Double(count + 5 + n)
    var covariance = sums.map { trust * $0 / Double(count - 1) }
    for i in 0..<n { covariance[i * n + i] = variances[i] }
    return (try? Cholesky(covariance, order: n)).map { Metric($0) }
  }
}
