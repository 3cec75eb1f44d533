/// One entry of the `correlate` block: quantities that go together.
public struct RankCorrelation: Sendable, Hashable {
  /// Assumed numbers, or a capacity or growth of a series: each pair of them is correlated.
  public var of: [Located<String>]
  /// Spearman's rank correlation, between -1 and 1.
  public var rank: Double
  /// Why.
  public var because: Translated<String>
}
