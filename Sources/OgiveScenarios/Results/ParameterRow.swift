/// One fitted parameter of one curve of one series: a row of `parameters.csv`.
public struct ParameterRow: Sendable, Hashable {
  public var series: String
  /// The family's name.
  public var curve: String
  /// The curve's weight in the series' average.
  public var weight: Double
  /// The parameter's name.
  public var parameter: String
  /// The unit of its numbers as written in the file; `1` for a pure number, `decimal year` for
  /// dates, `year` for lengths of time.
  public var unit: String
  /// At the mode.
  public var estimate: Double
  /// The standard deviation over the draws.
  public var standardDeviation: Double
  /// Quantiles over the draws at ``levels``.
  public var quantiles: [Double]
  /// Where its prior comes from, in one line.
  public var origin: String

  /// The levels of ``quantiles``.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// A row with these cells.
  public init(
    series: String, curve: String, weight: Double, parameter: String, unit: String,
    estimate: Double, standardDeviation: Double, quantiles: [Double], origin: String
  ) {
    self.series = series
    self.curve = curve
    self.weight = weight
    self.parameter = parameter
    self.unit = unit
    self.estimate = estimate
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.origin = origin
  }
}
