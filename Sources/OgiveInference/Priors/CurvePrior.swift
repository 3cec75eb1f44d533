public import OgiveCurves
public import OgiveNumerics

/// A prior on a quantity that people can judge, as one more residual of a fit.
///
/// The same priors serve every family: each is a function of the curve, not of a coefficient. The
/// squared residual is minus twice the prior's log density, up to a constant.
public protocol CurvePrior: Sendable {
  /// One line for `parameters.csv`: the quantity, its distribution and where that comes from.
  var origin: String { get }
  /// Whether the prior is what informs this parameter where the facts do not.
  func informs(_ parameter: Parameter) -> Bool
  /// The residual with its derivatives by the family's parameters; nil where the family has no such
  /// quantity. Not a number or infinite where the prior excludes the curve.
  func residual(_ curve: CurveAtParameters) -> Dual?
}
