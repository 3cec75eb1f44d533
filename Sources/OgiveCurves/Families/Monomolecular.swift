public import OgiveNumerics

/// The monomolecular curve: a constant fraction of the remaining room fills per unit of time.
///
/// ```
/// y = K (1 - exp(-k (t - t0))) for t > t0, else 0        y' = k (K - y)
/// ```
///
/// Also called Mitscherlich, Brody, Coleman or von Bertalanffy's length curve. Growth is steepest at
/// the start. The form `K (1 - b exp(-k t))` has the displacement `b = exp(k t0)`.
public struct Monomolecular: CurveFamily {
  public let name = "monomolecular"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter(
      "rate_constant", symbol: "k", "The fraction of the room that fills per unit of time.",
      .perTime, lower: 0),
    Parameter("start", symbol: "t0", "When growth starts from zero.", .time),
  ]
  public let card = FamilyCard(
    title: "Monomolecular",
    formula: "K (1 - exp(-k (t - t0))) for t > t0, else 0",
    equation: "y' = k (K - y)",
    assumes: "People adopt by themselves, moved from outside and not by one another.",
    avoid: "Anything that spreads from person to person: it has no slow start.",
    sources: [
      "Mitscherlich 1909",
      "Brody 1945",
      "Coleman, Katz & Menzel 1957, doi:10.2307/2785979",
      "Fourt & Woodlock 1960",
    ])
  public let examples = [
    CurveExample("an advertised product", [12, 0.5, 0], over: 0...8),
    CurveExample("a launch in a calendar year", [3, 0.25, 1998.5], over: 1999...2020),
  ]

  /// The monomolecular family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    -(p[0] * S.expm1(-S.sinceLaunch(p[1] * (t - p[2]))))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    S.wherePositive(t - p[2], p[1] * (p[0] - y))
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let age = -(S.log1p(-level / p[0]) / p[1])
    return S.select(level, lessThan: 0.0, then: S(.nan), else: p[2] + age)
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity) { -Double.log1p(-$0) }
      return [[capacity, line.slope, line.root]]
    }
  }
}
