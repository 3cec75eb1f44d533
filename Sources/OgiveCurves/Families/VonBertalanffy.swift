public import OgiveNumerics

/// Von Bertalanffy's weight curve: gain with the surface, loss with the volume.
///
/// ```
/// y = K (1 - exp(-k (t - t0)))^3 for t > t0, else 0        y' = 3 k (K^(1/3) y^(2/3) - y)
/// ```
///
/// The inflection lies at `t0 + ln(3)/k`, at 8/27 of the capacity. His length curve is the
/// monomolecular one.
public struct VonBertalanffy: CompetingFamily {
  public let name = "von-bertalanffy"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter(
      "rate_constant", symbol: "k", "How fast it approaches the capacity.", .perTime, lower: 0),
    Parameter("start", symbol: "t0", "When growth starts from zero.", .time),
  ]
  public let card = FamilyCard(
    title: "Von Bertalanffy (weight)",
    formula: "K (1 - exp(-k (t - t0)))^3 for t > t0, else 0",
    equation: "y' = 3 k (K^(1/3) y^(2/3) - y)",
    assumes: "Gain in proportion to the surface, loss in proportion to the volume.",
    avoid: "An inflection above 30% of the capacity: take Gompertz or logistic.",
    sources: ["von Bertalanffy 1938", "von Bertalanffy 1957, doi:10.1086/401873"])
  public let examples = [
    CurveExample("a fish in its years", [4, 0.35, -0.5], over: 0...14),
    CurveExample("a network since its opening", [900, 0.12, 1995], over: 1996...2035),
  ]

  /// The von Bertalanffy family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let grown = -S.expm1(-S.sinceLaunch(p[1] * (t - p[2])))
    return p[0] * grown * grown * grown
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let gain = S.expm1(S.log(p[0] / S.positive(crowding)) / 3.0)
    return S.wherePositive(crowding, 3.0 * p[1] * level * gain)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] + Double.log(3) / p[1] }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] - S.log1p(-S.pow(level / p[0], 1.0 / 3.0)) / p[1]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity) { -Double.log1p(-Double.pow($0, 1.0 / 3)) }
      return [[capacity, line.slope, line.root]]
    }
  }
}
