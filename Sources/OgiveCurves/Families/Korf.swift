public import OgiveNumerics

/// Korf's (Lundqvist's) curve: a quick rise with a very long tail.
///
/// ```
/// y = K exp(-(a/t)^c) for t > 0, else 0        y' = (c/t) y ln(K/y)
/// ```
///
/// At `t = a` the level is `K/e`; the inflection lies before it, at `a (c/(c + 1))^(1/c)`. The form
/// `K exp(-b t^(-c))` has `b = a^c`.
public struct Korf: CurveFamily {
  public let name = "korf"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("scale", symbol: "a", "The time to 37% of the capacity.", .time, lower: 0),
    Parameter("shape", symbol: "c", "How soon growth slows.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Korf (Lundqvist)",
    formula: "K exp(-(a/t)^c) for t > 0, else 0",
    equation: "y' = (c/t) y ln(K/y)",
    assumes: "Relative growth falls as a power of the time since launch.",
    avoid: "Growth that really ends: what is missing shrinks only as t^(-c).",
    sources: ["Korf 1939", "Lundqvist 1957"])
  public let examples = [
    CurveExample("a forest's timber", [800, 30, 1.1], over: 0...200),
    CurveExample("a steep rise", [5, 2, 2.5], over: 0...12),
  ]

  /// The Korf family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let missing = S.decay(p[2] * S.log(S.positive(t) / p[1]))
    return S.wherePositive(t, p[0] * S.exp(-missing))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let relative = p[2] / S.positive(t) * S.log(p[0] / S.positive(y))
    return S.wherePositive(t, S.wherePositive(y, y * relative))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[1] * Double.pow(p[2] / (p[2] + 1), 1 / p[2])
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[1] * S.pow(S.log(p[0] / level), -1.0 / p[2])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity, clock: Double.log) {
        -Double.log(-Double.log($0))
      }
      return [[capacity, Double.exp(line.root), line.slope]]
    }
  }
}
