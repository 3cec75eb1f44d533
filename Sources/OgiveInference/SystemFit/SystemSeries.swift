/// The figures of one member of a system.
public struct SystemSeries: Sendable, Hashable {
  /// What the figures count.
  public enum Kind: Sendable, Hashable {
    /// Levels at their times.
    case level
    /// What was added since the time before, the first since the start.
    case increment
  }

  /// The member's name.
  public let member: String
  /// The times, ascending.
  public let times: [Double]
  /// The figure at each time.
  public let values: [Double]
  /// What the figures count.
  public let kind: Kind
  /// What each squared residual is multiplied by: one over its variance, up to a factor.
  public let weights: [Double]

  /// The figures of `member`; without `weights` all count alike.
  public init(
    _ member: String, times: [Double], values: [Double], kind: Kind = .level,
    weights: [Double]? = nil
  ) {
    self.member = member
    self.times = times
    self.values = values
    self.kind = kind
    self.weights = weights ?? [Double](repeating: 1, count: values.count)
  }
}
