/// How confidence intervals of a fit's parameters are found.
public enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
  /// The estimate with so many standard errors on both sides, cut at the bounds: right where the sum of
  /// squares is nearly a parabola.
  case wald
  /// Where the smallest sum of squares with the parameter held rises by what the F distribution allows:
  /// follows the curve's own shape, ends at a bound or stays open where the figures say nothing. Bates &
  /// Watts 1988, doi:10.1002/9780470316757.
  case profile
  /// The quantiles of fits to the fitted curve with residuals drawn again. Efron 1979,
  /// doi:10.1214/aos/1176344552.
  case bootstrap
  /// The quantiles of fits to the fitted curve with normal errors of the residuals' size.
  case parametricBootstrap = "parametric-bootstrap"
}
