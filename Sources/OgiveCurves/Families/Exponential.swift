public import OgiveNumerics

/// Exponential growth or decay: the reference that every limited curve starts like.
///
/// ```
/// y = y0 exp(r t)        y' = r y
/// ```
///
/// The level is held at `y0 exp(500)` where `r t` is larger.
public struct Exponential: CurveFamily {
  public let name = "exponential"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = false
  public let parameters = [
    Parameter("initial", symbol: "y0", "The level at time zero.", .level, lower: 0),
    Parameter("growth_rate", symbol: "r", "The relative growth per unit of time.", .perTime),
  ]
  public let card = FamilyCard(
    title: "Exponential",
    formula: "y0 exp(r t)",
    equation: "y' = r y",
    assumes: "Everyone recruits at the same rate and room never runs out.",
    avoid: "Any forecast further ahead than the figures reach back: it has no limit.",
    sources: ["Malthus 1798"])
  public let examples = [
    CurveExample("a take-off", [0.2, 0.9], over: 0...5),
    CurveExample("a decline", [40, -0.35], over: 0...12),
  ]

  /// The exponential family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    p[0] * S.decay(-(p[1] * t))
  }

  /// Infinite for growth, zero for decay, the initial level in between.
  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S {
    let constantOrFalling = S.select(p[1], lessThan: 0.0, then: 0.0, else: p[0])
    return S.select(0.0, lessThan: p[1], then: S(.infinity), else: constantOrFalling)
  }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S { p[1] * y }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    S.log(level / p[0]) / p[1]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { level in
      let line = reading.line(capacity: level, rising: false) { Double.log($0) }
      return [[level * Double.exp(line.intercept), line.slope]]
    }
  }
}
