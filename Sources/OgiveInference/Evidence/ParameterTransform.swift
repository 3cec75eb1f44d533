public import OgiveCurves
public import OgiveNumerics

/// A smooth one-to-one map from the whole real line to the interval in which a parameter may lie:
/// bounds kept by transformation, never by clipping.
public enum ParameterTransform: Sendable, Hashable {
  /// Unbounded: the number itself.
  case identity
  /// `lower + e^x`.
  case above(Double)
  /// `upper - e^x`.
  case below(Double)
  /// `lower + (upper - lower) / (1 + e^-x)`.
  case between(Double, Double)

  /// The map onto the parameter's bounds.
  public init(_ parameter: Parameter) {
    switch (parameter.lower.isFinite, parameter.upper.isFinite) {
    case (false, false): self = .identity
    case (true, false): self = .above(parameter.lower)
    case (false, true): self = .below(parameter.upper)
    case (true, true): self = .between(parameter.lower, parameter.upper)
    }
  }

  /// The parameter at the free coordinate `x`.
  public func natural<S: GrowthScalar>(_ x: S) -> S {
    switch self {
    case .identity: x
    case .above(let lower): S(lower) + S.exp(x)
    case .below(let upper): S(upper) - S.exp(x)
    case .between(let lower, let upper): S(lower) + S(upper - lower) / (1 + S.exp(-x))
    }
  }

  /// The free coordinate of a parameter strictly inside its bounds; infinite at a bound and not a
  /// number outside.
  public func free(_ natural: Double) -> Double {
    switch self {
    case .identity: natural
    case .above(let lower): Double.log(natural - lower)
    case .below(let upper): Double.log(upper - natural)
    case .between(let lower, let upper):
      Double.log((natural - lower) / (upper - natural))
    }
  }
}
