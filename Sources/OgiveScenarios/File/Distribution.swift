public import OgiveInference

/// What is believed of a number, before facts are seen or where there are none.
///
/// Distributions are written by quantiles, which people can judge, and drawn by their inverse
/// distribution functions: one uniform number gives one draw, so that scenarios share their chances.
public enum Distribution: Sendable, Hashable {
  /// The logarithm is normal; both quantiles are above zero, and a tenth of the probability lies
  /// below the one and above the other.
  case lognormal(p10: Double, p90: Double)
  /// A tenth of the probability lies below the one and above the other.
  case normal(p10: Double, p90: Double)
  /// Between 0 and 1, with these shapes.
  case beta(a: Double, b: Double)
  case uniform(min: Double, max: Double)
  case triangular(min: Double, mode: Double, max: Double)
  /// A beta between `min` and `max` whose mean is (min + 4 mode + max) / 6.
  ///
  /// Malcolm et al., "Application of a technique for research and development program evaluation",
  /// 1959, doi:10.1287/opre.7.5.646.
  case pert(min: Double, mode: Double, max: Double)
  /// The size of a normal number about zero.
  case halfnormal(sd: Double)
  /// Student's t, with so many degrees of freedom, moved and stretched.
  case student(center: Double, scale: Double, freedom: Double)
  /// One of several values, each with its probability; they sum to one.
  case discrete([WeightedValue])
  /// Always the same.
  case constant(Double)
  /// What facts made of what was believed.
  indirect case measured(Distribution, MeasuredNumber)

  /// A value and how probable it is.
  public struct WeightedValue: Sendable, Hashable {
    public var value: Double
    public var probability: Double
  }
}
