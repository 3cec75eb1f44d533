/// What is believed of a number before the facts are seen, by two of its quantiles: a tenth of the
/// probability lies below `p10` and a tenth above `p90`, which is the larger.
public enum Distribution: Sendable, Hashable {
  /// The logarithm is normal; both quantiles are above zero.
  case lognormal(p10: Double, p90: Double)
  case normal(p10: Double, p90: Double)
}
