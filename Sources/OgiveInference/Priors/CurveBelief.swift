internal import OgiveNumerics

/// What a person believes of a series' curve: a distribution of a quantity that every family has, or of
/// one family's own parameter. It takes the place of the default prior on the same quantity.
public struct CurveBelief: Sendable, Hashable {
  /// What it is about.
  public enum Quantity: Sendable, Hashable {
    /// The limit without events and competitors, in the series' unit.
    case capacity
    /// The growth of the level's logarithm per year at the end of the last fact's period.
    case growth
    /// A family's parameter by its name; dates are told by the calendar, in decimal years.
    case parameter(String)

    /// What it is called where it is assumed.
    var name: String {
      switch self {
      case .capacity: "capacity"
      case .growth: "growth"
      case .parameter(let name): name
      }
    }
  }

  /// A distribution by two of its quantiles.
  public enum Shape: Sendable, Hashable {
    /// The logarithm is normal.
    case lognormal(logMean: Double, logSD: Double)
    case normal(mean: Double, sd: Double)

    /// Below `p10` and above `p90` with probability one tenth each; `0 < p10 < p90`.
    public static func lognormal(p10: Double, p90: Double) -> Shape {
      let (low, high) = (Double.log(p10), Double.log(p90))
      return .lognormal(
        logMean: 0.5 * (low + high),
        logSD: 0.5 * (high - low) / NormalDistribution.quantile(0.9))
    }

    /// Below `p10` and above `p90` with probability one tenth each; `p10 < p90`.
    public static func normal(p10: Double, p90: Double) -> Shape {
      .normal(mean: 0.5 * (p10 + p90), sd: 0.5 * (p90 - p10) / NormalDistribution.quantile(0.9))
    }
  }

  /// What it is about.
  public let quantity: Quantity
  /// How it is distributed.
  public let shape: Shape
  /// Why, in a person's words.
  public let because: String

  /// A belief.
  public init(_ quantity: Quantity, _ shape: Shape, because: String) {
    self.quantity = quantity
    self.shape = shape
    self.because = because
  }
}

extension CurveBelief.Shape {
  /// The log density, up to a constant, of the logarithm of a quantity above zero.
  func logDensity<S: GrowthScalar>(ofLog log: S) -> S {
    switch self {
    case .lognormal(let mean, let sd): return Self.normal(log, mean, sd)
    case .normal(let mean, let sd): return Self.normal(S.exp(log), mean, sd) + log
    }
  }

  /// The log density, up to a constant, of a quantity in the coordinate that suits it: its logarithm
  /// for a lognormal, itself for a normal.
  func logDensity<S: GrowthScalar>(of value: S) -> S {
    switch self {
    case .lognormal(let mean, let sd): Self.normal(S.log(value), mean, sd)
    case .normal(let mean, let sd): Self.normal(value, mean, sd)
    }
  }

  /// Which quantile of a standard normal a quantity is.
  func score<S: GrowthScalar>(of value: S) -> S {
    switch self {
    case .lognormal(let mean, let sd): (S.log(value) - S(mean)) / S(sd)
    case .normal(let mean, let sd): (value - S(mean)) / S(sd)
    }
  }

  private static func normal<S: GrowthScalar>(_ x: S, _ mean: Double, _ sd: Double) -> S {
    let z = (x - S(mean)) / S(sd)
    return -(z * z) / 2
  }
}
