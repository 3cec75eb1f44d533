internal import OgiveNumerics

/// The constants that a series' default priors are measured by, frozen before the fit: read from a
/// straight line through the logarithms of its figures.
public struct GrowthFrame: Sendable, Hashable {
  /// The end of the last fact's period, in decimal years.
  public let last: Double
  /// From the middle of the first fact's period to ``last``, in years; never zero.
  public let span: Double
  /// The level at ``last`` on the straight line.
  public let level: Double
  /// The logarithmic growth over one span on the straight line, at least 0.1.
  public let growth: Double

  /// The frame of figures at `times` with logarithms `logs`; `last` is the end of the last period.
  ///
  /// One figure, or several at one time, has no slope: the least growth is then assumed over one
  /// year.
  public init(times: [Double], logs: [Double], last: Double) {
    let count = Double(times.count)
    let centre = times.reduce(0, +) / count
    let height = logs.reduce(0, +) / count
    let spread = times.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let covariance = zip(times, logs).reduce(0) { $0 + ($1.0 - centre) * ($1.1 - height) }
    let slope = spread > 0 ? covariance / spread : 0
    let span = last - (times.min() ?? last)
    self.last = last
    self.span = span > 0 ? span : 1
    level = Double.exp(height + slope * (last - centre))
    growth = max(slope * self.span, 0.1)
  }
}
