public import OgiveNumerics

/// The Gompertz curve: the relative growth rate itself decays exponentially.
///
/// ```
/// y = K exp(-exp(-k (t - t0)))        y' = k y ln(K/y)
/// ```
///
/// The inflection lies at `K/e`, about 37% of the capacity. The form `K exp(-b exp(-k t))` has the
/// displacement `b = exp(k t0)`.
public struct Gompertz: CompetingFamily {
  public let name = "gompertz"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter(
      "rate_constant", symbol: "k", "How fast the relative growth rate decays.", .perTime,
      lower: 0),
    Parameter("inflection", symbol: "t0", "When growth is steepest, at K/e.", .time),
  ]
  public let card = FamilyCard(
    title: "Gompertz",
    formula: "K exp(-exp(-k (t - t0)))",
    equation: "y' = k y ln(K/y)",
    assumes: "Relative growth slows by a constant fraction per unit of time from the very start.",
    avoid: "Growth that stays exponential until late: take the logistic curve.",
    sources: [
      "Gompertz 1825, doi:10.1098/rstl.1825.0026",
      "Winsor 1932, doi:10.1073/pnas.18.1.1",
    ])
  public let examples = [
    CurveExample("a platform over six years", [8, 0.9, 2], over: 0...7),
    CurveExample("a car stock over a generation", [6, 0.106, 1965], over: 1950...2005),
  ]

  /// The Gompertz family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, rateConstant, inflection) = (p[0], p[1], p[2])
    return capacity * S.gompertzShare(rateConstant * (t - inflection))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    S.wherePositive(crowding, p[1] * level * S.log(p[0] / S.positive(crowding)))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] - S.log(S.log(p[0] / level)) / p[1]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity) { -Double.log(-Double.log($0)) }
      return [[capacity, line.slope, line.root]]
    }
  }
}
