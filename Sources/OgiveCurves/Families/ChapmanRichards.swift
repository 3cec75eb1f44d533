public import OgiveNumerics

/// The Chapman–Richards curve: growth that leaves zero at a start and slows towards a limit.
///
/// ```
/// y = K (1 - exp(-k (t - t0)))^(1/(1 - m)) for t > t0, else 0
/// y' = k/(1 - m) y ((K/y)^(1 - m) - 1)
/// ```
///
/// The inflection lies at `t0 - ln(1 - m)/k`, at the level `K m^(1/(1 - m))`. `m = 2/3` is von
/// Bertalanffy's weight curve. The form `K (1 - b exp(-k t))^(1/(1 - m))` has `b = exp(k t0)`.
public struct ChapmanRichards: CompetingFamily {
  public let name = "chapman-richards"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter(
      "rate_constant", symbol: "k", "How fast it approaches the capacity.", .perTime, lower: 0),
    Parameter("start", symbol: "t0", "When growth starts from zero.", .time),
    Parameter(
      "shape", symbol: "m", "Where the inflection lies: from 0, none, to 1, at K/e.", .number,
      lower: 0, upper: 1),
  ]
  public let card = FamilyCard(
    title: "Chapman–Richards",
    formula: "K (1 - exp(-k (t - t0)))^(1/(1 - m)) for t > t0, else 0",
    equation: "y' = k/(1 - m) y ((K/y)^(1 - m) - 1)",
    assumes: "Gain in proportion to a power of what is there, loss in proportion to what is there.",
    avoid: "An inflection above 37% of the capacity: take Richards.",
    sources: ["Chapman 1961", "Richards 1959, doi:10.1093/jxb/10.2.290"])
  public let examples = [
    CurveExample("a steep start", [20, 0.6, 0, 0.4], over: 0...9),
    CurveExample("a slow start", [500, 0.08, 1950, 0.75], over: 1952...2030),
  ]

  /// The Chapman–Richards family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let age = p[1] * (t - p[2])
    let grown = -S.expm1(-S.positive(age))
    return S.wherePositive(age, p[0] * S.exp(S.log(grown) / (1.0 - p[3])))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let power = 1.0 - p[3]
    let gain = S.expm1(power * S.log(p[0] / S.positive(crowding)))
    return S.wherePositive(crowding, p[1] / power * level * gain)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[2] - Double.log1p(-p[3]) / p[1]
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] - S.log1p(-S.pow(level / p[0], 1.0 - p[3])) / p[1]
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      [0.1, 0.4, 0.7, 0.9].map { shape in
        let line = reading.line(capacity: capacity) {
          -Double.log1p(-Double.pow($0, 1 - shape))
        }
        return [capacity, line.slope, line.root, shape]
      }
    }
  }
}
