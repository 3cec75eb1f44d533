import OgiveNumerics

/// The log score of draws through a kernel density.
///
/// ```
/// LogS = -ln( 1/m Σ φ((y - xᵢ)/h)/h ),   h = 1.06 min(s, IQR/1.34) m^(-1/5)
/// ```
///
/// with s the standard deviation (divisor m - 1) and IQR the distance between the quartiles: scoringRules'
/// `logs_sample` with its default bandwidth, `bw.nrd`. It depends on the bandwidth and needs hundreds of
/// draws to be more than a hint; prefer the ranked probability score where there are few. Far from all
/// draws it stays finite, because the sum is taken from its largest term.
///
/// Jordan, Krüger & Lerch 2019, doi:10.18637/jss.v090.i12; the bandwidth of Scott 1992,
/// doi:10.1002/9780470316849.
public struct DrawsLogScore: DrawsScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "log_score", summary: "negative log density of draws, by kernels",
      direction: .smaller, unit: .nats, isProper: true, source: "doi:10.18637/jss.v090.i12")
  }

  /// - Throws: ``ScoreError/noDensity`` for one draw, or where at least half of the draws are equal, so
  ///   that the quartiles meet.
  public func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    let width = try Self.bandwidth(forecast)
    let exponents = forecast.sorted.map { draw in
      let distance = (observed - draw) / width
      return -0.5 * distance * distance
    }
    let largest = exponents.reduce(-.infinity, max)
    let sum = exponents.reduce(0) { $0 + Double.exp($1 - largest) }
    return Double.log(Double(forecast.count)) + Double.log(width) + NormalLogScore.halfLogTwoPi
      - largest - Double.log(sum)
  }

  /// The kernels' standard deviation.
  private static func bandwidth(_ forecast: DrawForecast) throws(ScoreError) -> Double {
    let count = Double(forecast.count)
    let mean = forecast.sorted.reduce(0, +) / count
    let squares = forecast.sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / (count - 1)).squareRoot()
    let quartiles = Quantile.values(of: forecast.sorted, levels: [0.25, 0.75])
    let spread = min(deviation, (quartiles[1] - quartiles[0]) / 1.34)
    let width = 1.06 * spread * Double.exp(-0.2 * Double.log(count))
    guard width > 0, width.isFinite else { throw .noDensity }
    return width
  }
}
