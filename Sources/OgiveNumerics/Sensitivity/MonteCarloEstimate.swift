/// A figure found by random numbers, with its standard error.
public struct MonteCarloEstimate: Sendable, Hashable {
  /// The figure.
  public let value: Double
  /// The standard deviation that the figure has over other random numbers.
  public let standardError: Double

  /// A figure with its standard error.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }
}
