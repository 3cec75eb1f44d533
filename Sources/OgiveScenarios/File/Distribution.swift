/// What is believed of a number before the facts are seen.
public enum Distribution: Sendable, Hashable {
  /// The logarithm is normal; a tenth of the probability lies below `p10` and a tenth above
  /// `p90`. Both are above zero, and `p10` is the smaller.
  case lognormal(p10: Double, p90: Double)
}
