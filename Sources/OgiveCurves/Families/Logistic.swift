public import OgiveNumerics

/// The logistic curve: growth proportional to what is there and to the room that is left.
///
/// ```
/// y = K / (1 + exp(-r (t - t0)))        y' = r y (1 - y/K)
/// ```
///
/// The inflection lies at half of the capacity. Growth from 10% to 90% takes `ln 81 / r`.
public struct Logistic: CompetingFamily {
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
      "Verhulst 1838",
      "Pearl & Reed 1920, doi:10.1073/pnas.6.6.275",
      "Mansfield 1961, doi:10.2307/1911817",
    ])
  public let examples = [
    CurveExample("a platform over five years", [6.5, 1.6, 2.5], over: 0...6),
    CurveExample("a technology over a century", [1, 0.083, 1909], over: 1860...1970),
  ]

  /// The logistic family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, growthRate, midpoint) = (p[0], p[1], p[2])
    return capacity * S.logisticShare(growthRate * (t - midpoint))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    rate(level, crowding: crowding, p[1], capacity: p[0])
  }

  /// `r y (1 - crowding/K)`: a player's growth where others take up its room too.
  @inline(__always) static func rate<S: GrowthScalar>(
    _ level: S, crowding: S, _ growthRate: S, capacity: S
  ) -> S {
    growthRate * level * (1.0 - crowding / capacity)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] + S.log(level / (p[0] - level)) / p[1]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity) { Double.log($0 / (1 - $0)) }
      return [[capacity, line.slope, line.root]]
    }
  }
}
