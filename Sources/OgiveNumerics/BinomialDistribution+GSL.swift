import CGSL

/// The distribution of the number of successes among independent trials of one chance.
public enum BinomialDistribution {
  /// The probability of `successes` or more of `trials`, neither of which need be whole: the
  /// incomplete beta function that they stand for is continued between whole numbers.
  ///
  /// One for no successes; not a number unless `successes` is in 0...`trials` and `chance` in 0...1.
  public static func probability(
    ofAtLeast successes: Double, of trials: Double, chance: Double
  ) -> Double {
    guard GSL.isQuiet, successes >= 0, successes <= trials, (0...1).contains(chance) else {
      return .nan
    }
    return successes > 0 ? gsl_cdf_beta_P(chance, successes, trials - successes + 1) : 1
  }
}
