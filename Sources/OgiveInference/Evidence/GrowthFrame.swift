internal import OgiveNumerics

/// The constants that a series' default priors are measured by, frozen before the fit: read from a
/// straight line through the logarithms of its figures.
public struct GrowthFrame: Sendable, Hashable {
  /// The end of the last fact's period, in decimal years.
  public let last: Double
  /// From the middle of the first fact's period to ``last``, in years; one where there is no slope.
  public let span: Double
  /// The level at ``last`` on the straight line.
  public let level: Double
  /// Whether the figures have a slope: one alone, or two at nearly one time, has none.
  public let hasSlope: Bool
  /// The logarithmic growth over one span on the straight line, at least 0.1; where the figures have no
  /// slope, that of a platform half-way through its takeover.
  public let growth: Double

  /// A year's growth that the default prior on growth has for its median where a logistic curve from 10 to
  /// 90% within four years, the median of the default prior on takeover times, is half-way: `ln 81 / 8`.
  private static let unknownGrowth = Double.log(81) / 8 * Double.exp(0.5)
  /// Two figures tell a slope where an error of 10% in each leaves it within two a year; the mean squared
  /// distance from their centre is then this, in years squared.
  private static let leastSpread = 0.0025

  /// The frame of plain figures: its growth is that from the first of them to the last, whose level it has.
  init(plain history: ForecastHistory) {
    last = history.origin
    span = history.span
    level = history.level
    hasSlope = true
    growth = history.growth
  }

  /// The frame of figures at `times` with logarithms `logs`; `last` is the end of the last period.
  public init(times: [Double], logs: [Double], last: Double) {
    let count = Double(times.count)
    let centre = times.reduce(0, +) / count
    let height = logs.reduce(0, +) / count
    let spread = times.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let covariance = zip(times, logs).reduce(0) { $0 + ($1.0 - centre) * ($1.1 - height) }
    self.last = last
    hasSlope = spread > (times.count > 2 ? 0 : Self.leastSpread)
    guard hasSlope else {
      span = 1
      level = Double.exp(height)
      growth = Self.unknownGrowth
      return
    }
    let slope = covariance / spread
    span = last - (times.min() ?? last)
    level = Double.exp(height + slope * (last - centre))
    growth = max(slope * span, 0.1)
  }
}
