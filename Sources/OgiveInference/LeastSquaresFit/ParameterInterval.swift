/// Where a parameter may lie, as a confidence interval says.
public struct ParameterInterval: Sendable, Hashable {
  /// The lower end; minus infinity where the figures leave it open.
  public let lower: Double
  /// The upper end; infinite where the figures leave it open.
  public let upper: Double
}
