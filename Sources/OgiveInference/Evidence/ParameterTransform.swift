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
    self.init(onto: parameter.lower...parameter.upper)
  }

  /// The map onto the inside of `range`, whose ends may be infinite.
  init(onto range: ClosedRange<Double>) {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (false, false): self = .identity
    case (true, false): self = .above(range.lowerBound)
    case (false, true): self = .below(range.upperBound)
    case (true, true): self = .between(range.lowerBound, range.upperBound)
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
