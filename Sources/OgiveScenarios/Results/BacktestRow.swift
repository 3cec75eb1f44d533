public import OgiveEvidence

/// A published level beside what the earlier facts alone would have let one expect: a row of
/// `backtest.csv`.
public struct BacktestRow: Sendable, Hashable, Codable {
  /// The series' name.
  public var series: String
  public var unit: String
  /// The fact that is forecast.
  public var fact: String
  /// Its period as published.
  public var period: CalendarPeriod
  /// How many facts were known.
  public var known: Int
  /// The published level in ``unit``.
  public var published: Double
  /// The quantiles of the figure that were expected, its own error with it, at ``levels``.
  public var quantiles: [Double]

  /// The levels of ``quantiles``.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// A row with these cells.
  public init(
    series: String, unit: String, fact: String, period: CalendarPeriod, known: Int,
    published: Double, quantiles: [Double]
  ) {
    self.series = series
    self.unit = unit
    self.fact = fact
    self.period = period
    self.known = known
    self.published = published
    self.quantiles = quantiles
  }

  /// Whether the figure lies within the central interval of 90%.
  public var isInside: Bool { quantiles[0] <= published && published <= quantiles[4] }
}
