public import OgiveNumerics

/// Stannard's curve: Richards' curve as microbiologists write it.
///
/// ```
/// y = K (1 + exp(-(b + k t)/m))^(-m)        y' = k y (1 - (y/K)^(1/m))
/// ```
///
/// `k` is the growth rate while small, whatever the shape. `m = 1` is the logistic curve. It is
/// Richards' curve with `nu = 1/m` and `r = k/m`; the inflection lies at `(m ln m - b)/k`.
public struct Stannard: CompetingFamily {
  public let name = "stannard"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("displacement", symbol: "b", "Moves the curve: later the smaller it is.", .number),
    Parameter("growth_rate", symbol: "k", "The growth rate while small.", .perTime, lower: 0),
    Parameter("shape", symbol: "m", "Where the inflection lies: 1 is logistic.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Stannard",
    formula: "K (1 + exp(-(b + k t)/m))^(-m)",
    equation: "y' = k y (1 - (y/K)^(1/m))",
    assumes: "Exponential growth at first; room runs out earlier or later as the shape says.",
    avoid: "Few figures: shape, capacity and displacement trade off against one another.",
    sources: ["Stannard, Williams & Gibbs 1985", "Richards 1959, doi:10.1093/jxb/10.2.290"])
  public let examples = [
    CurveExample("a colony over a day", [8, -4, 0.7, 1.6], over: 0...16),
    CurveExample("room that runs out suddenly", [2, -3, 1.1, 0.5], over: 0...8),
  ]

  /// The Stannard family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, displacement, growthRate, shape) = (p[0], p[1], p[2], p[3])
    let decayed = S.decay((displacement + growthRate * t) / shape)
    return capacity * S.exp(-(shape * S.log1p(decayed)))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let logShare = S.log(S.positive(crowding) / p[0])
    return S.wherePositive(crowding, -(p[2] * level * S.expm1(logShare / p[3])))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    (p[3] * Double.log(p[3]) - p[1]) / p[2]
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let decayed = S.expm1(-(S.log(level / p[0]) / p[3]))
    return -((p[3] * S.log(decayed) + p[1]) / p[2])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      [0.4, 1, 3].map { shape in
        let line = reading.line(capacity: capacity) {
          -shape * Double.log(Double.expm1(-Double.log($0) / shape))
        }
        return [capacity, line.intercept, line.slope, shape]
      }
    }
  }
}
