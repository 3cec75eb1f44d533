internal import OgiveNumerics

/// A share whose log-odds are normal.
struct LogitNormal: Sendable, Hashable {
  let mean: Double
  let sd: Double

  /// The distribution with these two quantiles.
  init(p10: Double, p90: Double) {
    let low = Double.log(p10 / (1 - p10))
    let high = Double.log(p90 / (1 - p90))
    mean = 0.5 * (low + high)
    sd = 0.5 * (high - low) / NormalDistribution.quantile(0.9)
  }
}
