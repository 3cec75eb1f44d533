import CGSL

/// Student's t distribution.
public enum StudentT {
  /// The value that a variable with `freedom` degrees of freedom stays below with `probability`.
  ///
  /// Not a number unless `freedom` is above zero and `probability` between 0 and 1; infinite at both
  /// ends.
  public static func quantile(_ probability: Double, freedom: Double) -> Double {
    guard GSL.isQuiet, freedom > 0, (0...1).contains(probability) else { return .nan }
    return gsl_cdf_tdist_Pinv(probability, freedom)
  }
}
