import OgiveNumerics

/// What is believed of a number before the facts are seen.
public enum Distribution: Sendable, Hashable {
  /// The logarithm is normal; a tenth of the probability lies below `p10` and a tenth above
  /// `p90`. Both are above zero, and `p10` is the smaller.
  case lognormal(p10: Double, p90: Double)

  /// The mean of the logarithm.
  public var logMean: Double {
    switch self {
    case .lognormal(let p10, let p90): (Double.log(p10) + Double.log(p90)) / 2
    }
  }

  /// The standard deviation of the logarithm: the p90 lies 1.2816 of them above the mean.
  public var logStandardDeviation: Double {
    switch self {
    case .lognormal(let p10, let p90):
      (Double.log(p90) - Double.log(p10)) / (2 * 1.281_551_565_544_600_5)
    }
  }
}
