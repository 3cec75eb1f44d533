/// A factor between the first metric of a series and another that is pooled with it:
/// figures of `metric` are `factor` times those of the first.
public struct Bridge: Sendable, Hashable {
  public var metric: Located<String>
  public var factor: Distribution

  /// The factor of `metric`.
  public init(metric: Located<String>, factor: Distribution) {
    self.metric = metric
    self.factor = factor
  }
}
