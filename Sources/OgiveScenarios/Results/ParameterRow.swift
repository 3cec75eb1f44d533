/// One fitted parameter of one curve of one series: a row of `parameters.csv`.
public struct ParameterRow: Sendable, Hashable {
  public var series: String
  /// How the series' ambiguous facts are read, or the scenario that draws an assumed number otherwise; empty
  /// where there is nothing to say.
  public var reading: String
  /// The family's name.
  public var curve: String
  /// The curve's weight in the series' average.
  public var weight: Double
  /// The parameter's name.
  public var parameter: String
  /// The unit of its numbers as written in the file; `1` for a pure number, `decimal year` for
  /// dates, `year` for lengths of time.
  public var unit: String
  /// The median over the draws.
  public var estimate: Double
  /// The standard deviation over the draws.
  public var standardDeviation: Double
  /// Quantiles over the draws at ``levels``.
  public var quantiles: [Double]
  /// Whether the draws can be relied on.
  public var diagnostics: Diagnostics
  /// Where its prior comes from, in one line.
  public var origin: String

  /// Whether the draws of a posterior can be relied on: the worst of its coordinates.
  public struct Diagnostics: Sendable, Hashable {
    /// Rank-normalised split R-hat; nil for independent draws.
    public var convergence: Double?
    /// The smaller of the effective draws of bulk and tails.
    public var effectiveSize: Double
    /// k-hat of the importance weights; nil for chains.
    public var weightShape: Double?

    /// Diagnostics with these numbers.
    public init(convergence: Double?, effectiveSize: Double, weightShape: Double?) {
      self.convergence = convergence
      self.effectiveSize = effectiveSize
      self.weightShape = weightShape
    }
  }

  /// The levels of ``quantiles``.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// A row with these cells.
  public init(
    series: String, reading: String, curve: String, weight: Double, parameter: String, unit: String,
    estimate: Double, standardDeviation: Double, quantiles: [Double],
    diagnostics: Diagnostics, origin: String
  ) {
    self.series = series
    self.reading = reading
    self.curve = curve
    self.weight = weight
    self.parameter = parameter
    self.unit = unit
    self.estimate = estimate
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.diagnostics = diagnostics
    self.origin = origin
  }
}
