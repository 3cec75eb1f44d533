public import OgiveNumerics

/// Power growth: growth that slows for ever and never ends.
///
/// ```
/// y = y0 (1 + r t / p)^p where the bracket is positive, else 0        y' = r y (y / y0)^(-1/p)
/// ```
///
/// A power `p` of the time since `t = -p / r`, where it leaves zero; exponential growth for large `p`.
/// Also called generalised growth, with the deceleration `1 - 1/p`. Time zero must lie after the start.
public struct PowerGrowth: CurveFamily {
  public let name = "power-growth"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("initial", symbol: "y0", "The level at time zero.", .level, lower: 0),
    Parameter(
      "growth_rate", symbol: "r", "The relative growth per unit of time at time zero.", .perTime,
      lower: 0),
    Parameter("power", symbol: "p", "Of which power of time the level is.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Power growth",
    formula: "y0 (1 + r t / p)^p, zero where the bracket is not positive",
    equation: "y' = r y (y / y0)^(-1/p)",
    assumes: "Growth slows as the level rises, but room never runs out.",
    avoid: "Asking for a capacity: it has none, only ever slower growth.",
    sources: ["Viboud, Simonsen & Chowell 2016, doi:10.1016/j.epidem.2016.01.002"])
  public let examples = [
    CurveExample("steady growth", [3, 0.4, 1], over: 0...8),
    CurveExample("an early outbreak", [0.5, 0.9, 3], over: 0...5),
    CurveExample("a slow rise", [2, 0.3, 0.5], over: 0...12),
  ]

  /// The power growth family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let base = 1 + p[1] * t / p[2]
    return S.wherePositive(base, p[0] * S.exp(p[2] * S.log(S.positive(base))))
  }

  /// Infinite.
  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { S(.infinity) }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    S.wherePositive(y, p[1] * y * S.exp(-(S.log(S.positive(y) / p[0]) / p[2])))
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] / p[1] * S.expm1(S.log(level / p[0]) / p[2])
  }

  /// Powers from which starting values are read.
  private static let plausiblePowers = [0.5, 1, 2, 4]

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { level in
      Self.plausiblePowers.map { power in
        let line = reading.line(capacity: level) { Double.pow($0, 1 / power) }
        return [
          level * Double.pow(line.intercept, power), power * line.slope / line.intercept, power,
        ]
      }
    }
  }
}
