import CGSL

/// The beta distribution.
public enum BetaDistribution {
  /// The value that a variable with these shapes stays below with `probability`; not a number
  /// unless both shapes are above zero and `probability` is between 0 and 1.
  ///
  /// Where GSL's inverse gives up, as it does for some probabilities of narrow distributions, or misses,
  /// the distribution function is bisected.
  public static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    guard GSL.isQuiet, a > 0, b > 0, (0...1).contains(probability) else { return .nan }
    let value = gsl_cdf_beta_Pinv(probability, a, b)
    let error = (gsl_cdf_beta_P(value, a, b) - probability).magnitude
    if error <= 1e-9 * min(probability, 1 - probability) + 1e-14 { return value }
    return bisection(from: 0, to: 1) { gsl_cdf_beta_P($0, a, b) < probability }
  }

  /// The probability that a variable with these shapes is at most `value`; not a number unless both
  /// shapes are above zero.
  public static func cumulative(_ value: Double, _ a: Double, _ b: Double) -> Double {
    guard GSL.isQuiet, a > 0, b > 0 else { return .nan }
    return gsl_cdf_beta_P(value, a, b)
  }
}
