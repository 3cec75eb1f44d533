public import OgiveNumerics

/// The logistic curve: growth proportional to what is there and to the room that is left.
///
/// ```
/// y = K / (1 + exp(-r (t - t0)))        y' = r y (1 - y/K)
/// ```
public struct Logistic: CurveFamily {
  public let name = "logistic"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("growth_rate", symbol: "r", "The growth rate while small.", .perTime, lower: 0),
    Parameter("midpoint", symbol: "t0", "When half of the capacity is reached.", .time),
  ]
  public let card = FamilyCard(
    title: "Logistic",
    formula: "K / (1 + exp(-r (t - t0)))",
    equation: "y' = r y (1 - y/K)",
    assumes: "Everyone who has it recruits others at the same rate until the room is used up.",
    avoid: "Growth that starts fast and fades slowly: take Gompertz or Richards.",
    sources: [
      "Verhulst 1838", "Pearl & Reed 1920, doi:10.1073/pnas.6.6.275",
    ])

  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let capacity = p[0]
    let growthRate = p[1]
    let midpoint = p[2]
    return capacity / (1 + S.exp(-(growthRate * (t - midpoint))))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    p[1] * y * (1 - y / p[0])
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] }

  public func startingValues(for samples: Samples) -> [[Double]] {
    [[(samples.values.max() ?? 1) * 1.1, 1, samples.times.last ?? 0]]
  }
}
