/// An interval that leaves out equal shares of a forecast on both sides.
public struct CentralInterval: Sendable, Hashable {
  /// The quantile of level `(1 - coverage) / 2`.
  public let lower: Double
  /// The quantile of level `(1 + coverage) / 2`.
  public let upper: Double
  /// The share of the outcomes that should lie inside, in 0...1.
  public let coverage: Double

  /// The interval from `lower` to `upper`.
  public init(lower: Double, upper: Double, coverage: Double) {
    self.lower = lower
    self.upper = upper
    self.coverage = coverage
  }

  /// Whether `observed` lies inside or on an end.
  public func contains(_ observed: Double) -> Bool { lower <= observed && observed <= upper }
}
