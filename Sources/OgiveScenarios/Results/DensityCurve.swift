/// How probable the values of a quantity are: one line of a density chart.
public struct DensityCurve: Sendable, Hashable {
  /// What was known.
  public enum State: String, Sendable {
    /// A number that stands for itself, which no fact informs.
    case assumed
    /// Before the facts.
    case prior
    /// With the facts.
    case posterior
  }

  /// A value and its density, per unit.
  public struct Point: Sendable, Hashable {
    public var value: Double
    public var density: Double

    /// The density at a value.
    public init(value: Double, density: Double) {
      self.value = value
      self.density = density
    }
  }

  /// The quantity: `channels.capacity`, or an assumed number's name.
  public var of: String
  public var unit: String
  /// Whether people are told the values as percentages, though they are kept as shares.
  public var isShare: Bool
  public var state: State
  /// The values below which the quantity lies with 5, 50 and 95%.
  public var quantiles: [Double]
  /// In order of value; of all the curves of a quantity at the same values.
  public var points: [Point]

  /// A line with these points.
  public init(
    of: String, unit: String, isShare: Bool = false, state: State, quantiles: [Double],
    points: [Point]
  ) {
    self.of = of
    self.unit = unit
    self.isShare = isShare
    self.state = state
    self.quantiles = quantiles
    self.points = points
  }
}
