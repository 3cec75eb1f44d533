/// The first few figures of a series that was later seen whole, and what they said of its capacity.
public struct SparseWindow: Sendable {
  /// The series' name.
  public let series: String
  /// How many figures the window has.
  public let figures: Int
  /// The capacity that plain Bass least squares finds in the whole series.
  public let whole: Double
  /// The capacity that plain Bass least squares finds in the window; nil where it ends nowhere.
  public let leastSquares: Double?
  /// The quantiles of the capacity at 2.5%, 50% and 97.5% given the window.
  public let quantiles: [Double]

  /// Whether the interval of 95% covers the whole series' value.
  public var covers: Bool { quantiles[0] <= whole && whole <= quantiles[2] }

  /// Whether the median is above a thousand times the whole series' value.
  public var hasDiverged: Bool { !(quantiles[1] < 1000 * whole) }

  /// Whether plain least squares has diverged so.
  public var leastSquaresHasDiverged: Bool { !(leastSquares ?? .infinity < 1000 * whole) }

  /// The width of the interval on the logarithmic scale.
  public var logWidth: Double { logOf(quantiles[2]) - logOf(quantiles[0]) }
}
