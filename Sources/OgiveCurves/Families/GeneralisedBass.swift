public import OgiveNumerics

/// The generalised Bass model with one shock that fades exponentially.
///
/// ```
/// y = m (1 - exp(-(p + q) X)) / (1 + (q/p) exp(-(p + q) X)) for t > 0, else 0
/// X = t + (c/delta) (1 - exp(-delta (t - a))) from a on, X = t before
/// y' = x (p + q y/m) (m - y), where x = 1 + c exp(-delta (t - a)) from a on, 1 before
/// ```
///
/// A positive shock speeds adoption up from `a` on, a negative one slows it down; the capacity stays.
/// `c = 0` is the Bass model.
public struct GeneralisedBass: CurveFamily {
  public let name = "generalised-bass"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "m", "The market potential.", .level, lower: 0),
    Parameter(
      "innovation", symbol: "p", "The rate of adopting without being moved by others.", .perTime,
      lower: 0),
    Parameter(
      "imitation", symbol: "q", "The rate of adopting because all the others have.", .perTime,
      lower: 0),
    Parameter(
      "shock_strength", symbol: "c", "The relative change of speed when the shock starts.", .number,
      lower: -1),
    Parameter("shock_decay", symbol: "delta", "How fast the shock fades.", .perTime, lower: 0),
    Parameter("shock_time", symbol: "a", "When the shock starts.", .time, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Generalised Bass with an exponential shock",
    formula: """
      m (1 - exp(-(p + q) X)) / (1 + (q/p) exp(-(p + q) X)) for t > 0, else 0, where \
      X = t + (c/delta) (1 - exp(-delta (t - a))) from a on and X = t before
      """,
    equation: "y' = (1 + c exp(-delta (t - a)) [t >= a]) (p + q y/m) (m - y)",
    assumes: "Bass adoption whose speed jumps once and returns to normal exponentially.",
    avoid: "Shocks whose date is known: give them to the scenario as events.",
    sources: ["Bass, Krishnan & Jain 1994, doi:10.1287/mksc.13.3.203"])
  public let examples = [
    CurveExample("a push after three years", [50, 0.01, 0.5, 1.5, 0.8, 3.5], over: 0...14),
    CurveExample("a scandal", [8, 0.03, 0.9, -0.7, 1.2, 2.5], over: 0...10),
  ]

  /// The generalised Bass family with one exponential shock.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let sinceShock = S.sinceLaunch(t - p[5])
    let gained = p[3] * -S.expm1(-(p[4] * sinceShock)) / p[4]
    let clock = S.sinceLaunch(t) + S.wherePositive(t, gained)
    return p[0] * S.bassShare(clock, innovation: p[1], imitation: p[2])
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let sinceShock = t - p[5]
    let shock = p[3] * S.exp(-(p[4] * S.sinceLaunch(sinceShock)))
    let speed = 1.0 + S.select(sinceShock, lessThan: 0.0, then: 0.0, else: shock)
    return speed * (p[1] + p[2] * y / p[0]) * (p[0] - y)
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    let bass = Bass().startingValues(for: samples)
    return reading.refined(for: self) { quarter in
      let time = max(reading.start, 0) + reading.length * quarter
      return bass.prefix(3).flatMap { start in
        [-0.6, 0.8, 2].map { strength in start + [strength, 4 / reading.length, time] }
      }
    }
  }
}
