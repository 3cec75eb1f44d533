import OgiveNumerics

/// The mean and standard deviation of a quantity's posterior beside the published ones.
public struct CertifiedMoment: Sendable {
  /// How many draws the published moments are taken to come from, four chains of a thousand: they
  /// are estimates themselves.
  private static let publishedDraws = 4000.0

  /// The name of the quantity.
  public let quantity: String
  /// The published mean.
  public let publishedMean: Double
  /// The published standard deviation.
  public let publishedDeviation: Double
  /// The mean of our draws.
  public let mean: Double
  /// Their standard deviation.
  public let deviation: Double
  /// The effective draws of the mean.
  public let effectiveSize: Double
  /// Rank-normalised split R-hat.
  public let ratio: Double

  /// Compares the draws of several chains with what is published.
  init(quantity: String, mean: Double, deviation: Double, chains: [[Double]]) {
    self.quantity = quantity
    publishedMean = mean
    publishedDeviation = deviation
    let draws = chains.flatMap { $0 }
    let count = Double(draws.count)
    let average = draws.reduce(0, +) / count
    self.mean = average
    let squares = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    self.deviation = (squares / (count - 1)).squareRoot()
    effectiveSize = EffectiveSampleSize.mean(chains)
    ratio = ConvergenceRatio.rankNormalised(chains)
  }

  /// How far our mean is from the published one, in standard errors of both.
  public var distance: Double {
    let error = deviation * (1 / effectiveSize + 1 / Self.publishedDraws).squareRoot()
    return (mean - publishedMean).magnitude / error
  }
}
