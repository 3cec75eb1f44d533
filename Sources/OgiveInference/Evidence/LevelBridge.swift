internal import OgiveNumerics

/// A factor that leads from a series' own metric to another that it pools, lognormal:
/// `dau_family` is 1 to 1.25 times `dau`.
public struct LevelBridge: Sendable, Hashable {
  /// The pooled metric.
  public let metric: String
  /// The mean of the factor's logarithm.
  public let logMedian: Double
  /// The standard deviation of the factor's logarithm.
  public let logSD: Double

  /// The bridge whose factor lies below `p10` and above `p90` with probability one tenth each.
  public init(metric: String, p10: Double, p90: Double) {
    precondition(0 < p10 && p10 < p90, "a lognormal needs 0 < p10 < p90")
    self.metric = metric
    logMedian = 0.5 * (Double.log(p10) + Double.log(p90))
    logSD = 0.5 * (Double.log(p90) - Double.log(p10)) / NormalDistribution.quantile(0.9)
  }
}
