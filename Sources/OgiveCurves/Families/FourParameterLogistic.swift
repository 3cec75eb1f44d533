public import OgiveNumerics

/// The logistic curve between two levels: growth that starts from a base, not from zero.
///
/// ```
/// y = A + (K - A) / (1 + exp(-r (t - t0)))        y' = r (y - A) (1 - (y - A)/(K - A))
/// ```
///
/// The inflection lies at `t0`, half way between base and capacity. With the base above the capacity
/// the curve falls.
public struct FourParameterLogistic: CurveFamily {
  public let name = "four-parameter-logistic"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("base", symbol: "A", "The level it comes from.", .level, lower: 0),
    Parameter(
      "growth_rate", symbol: "r", "The growth rate of what exceeds the base.", .perTime, lower: 0),
    Parameter("midpoint", symbol: "t0", "When it is half way from base to capacity.", .time),
  ]
  public let card = FamilyCard(
    title: "Four-parameter logistic",
    formula: "A + (K - A) / (1 + exp(-r (t - t0)))",
    equation: "y' = r (y - A) (1 - (y - A)/(K - A))",
    assumes: "Logistic growth on top of a level that was there before and stays.",
    avoid: "Growth from nothing, or figures that do not reach back to the base: take logistic.",
    sources: ["Verhulst 1838, with a base"])
  public let examples = [
    CurveExample("growth on an installed base", [9, 2, 1.3, 4], over: 0...8),
    CurveExample("a decline to a remainder", [20, 100, 0.4, 2010], over: 1998...2025),
  ]

  /// The four-parameter logistic family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, base, growthRate, midpoint) = (p[0], p[1], p[2], p[3])
    return base + (capacity - base) * S.logisticShare(growthRate * (t - midpoint))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    p[2] * (y - p[1]) * (1.0 - (y - p[1]) / (p[0] - p[1]))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[3] }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[3] + S.log((level - p[1]) / (p[0] - level)) / p[2]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      [0.01, 0.5, 0.95].map { portion in
        let base = max(portion * (samples.values.min() ?? 0), 1e-6 * capacity)
        let line = reading.line(capacity: capacity) { share in
          let above = (share * capacity - base) / (capacity - base)
          return Double.log(above / (1 - above))
        }
        return [capacity, base, line.slope, line.root]
      }
    }
  }
}
