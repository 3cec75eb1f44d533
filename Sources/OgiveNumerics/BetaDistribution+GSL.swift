import CGSL

/// The beta distribution.
public enum BetaDistribution {
  /// The value that a variable with these shapes stays below with `probability`; not a number
  /// unless both shapes are above zero and `probability` is between 0 and 1.
  public static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    guard GSL.isQuiet, a > 0, b > 0, (0...1).contains(probability) else { return .nan }
    return gsl_cdf_beta_Pinv(probability, a, b)
  }

  /// The probability that a variable with these shapes is at most `value`; not a number unless both
  /// shapes are above zero.
  public static func cumulative(_ value: Double, _ a: Double, _ b: Double) -> Double {
    guard GSL.isQuiet, a > 0, b > 0 else { return .nan }
    return gsl_cdf_beta_P(value, a, b)
  }
}
