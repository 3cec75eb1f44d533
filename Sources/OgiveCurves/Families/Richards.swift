public import OgiveNumerics

/// Richards' curve: a logistic curve whose inflection may lie at any share of the capacity.
///
/// ```
/// y = K (1 + nu exp(-r (t - t0)))^(-1/nu)        y' = (r/nu) y (1 - (y/K)^nu)
/// ```
///
/// The inflection lies at `t0`, at the level `K (1 + nu)^(-1/nu)`. `nu = 1` is the logistic curve and
/// `nu = 0`, taken as the limit, the Gompertz curve. With a negative shape the curve leaves zero at
/// `t0 + ln(-nu)/r` and is zero before.
public struct Richards: CompetingFamily {
  public let name = "richards"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter(
      "growth_rate", symbol: "r", "How fast it approaches the capacity.", .perTime, lower: 0),
    Parameter("inflection", symbol: "t0", "When growth is steepest.", .time),
    Parameter(
      "shape", symbol: "nu", "Where the inflection lies: 1 logistic, 0 Gompertz.", .number,
      lower: -1),
  ]
  public let card = FamilyCard(
    title: "Richards",
    formula: "K (1 + nu exp(-r (t - t0)))^(-1/nu), zero where the bracket is not positive",
    equation: "y' = (r/nu) y (1 - (y/K)^nu)",
    assumes: "Room runs out earlier or later than in the logistic curve, as the shape says.",
    avoid: "Few figures: shape, capacity and inflection then trade off against one another.",
    sources: ["Richards 1959, doi:10.1093/jxb/10.2.290"])
  public let examples = [
    CurveExample("between Gompertz and logistic", [7, 1.5, 2.5, 0.3], over: 0...7),
    CurveExample("a late inflection", [1, 0.25, 1980, 3], over: 1940...2000),
    CurveExample("a negative shape", [5, 0.8, 3, -0.4], over: 2...10),
  ]

  /// The Richards family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, growthRate, inflection, shape) = (p[0], p[1], p[2], p[3])
    return capacity * S.richardsShare(growthRate * (t - inflection), shape: shape)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let logShare = S.log(S.positive(crowding) / p[0])
    let room = -(logShare * S.expm1Ratio(p[3] * logShare))
    return S.wherePositive(crowding, p[1] * level * room)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let logShare = S.log(level / p[0])
    return p[2] - S.log(-(logShare * S.expm1Ratio(-(p[3] * logShare)))) / p[1]
  }

  /// Shapes from which starting values are read.
  static let plausibleShapes = [-0.5, 0, 0.3, 1, 3]

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      Self.plausibleShapes.map { shape in
        let line = reading.line(capacity: capacity) { share in
          let logShare = Double.log(share)
          return -Double.log(-logShare * Double.expm1Ratio(-shape * logShare))
        }
        return [capacity, line.slope, line.root, shape]
      }
    }
  }
}
