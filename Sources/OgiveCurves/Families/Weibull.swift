public import OgiveNumerics

/// The Weibull growth curve: times of adoption follow a Weibull distribution.
///
/// ```
/// y = K (1 - exp(-(t/a)^b)) for t > 0, else 0        y' = (b/a) (t/a)^(b-1) (K - y)
/// ```
///
/// At `t = a` the level is `K (1 - 1/e)`. There is an inflection only for `b > 1`, at
/// `a ((b - 1)/b)^(1/b)`.
public struct Weibull: CurveFamily {
  public let name = "weibull"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("scale", symbol: "a", "The time to 63% of the capacity.", .time, lower: 0),
    Parameter(
      "shape", symbol: "b", "How concentrated growth is around the scale.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Weibull",
    formula: "K (1 - exp(-(t/a)^b)) for t > 0, else 0",
    equation: "y' = (b/a) (t/a)^(b-1) (K - y)",
    assumes:
      "The chance to adopt rises (b > 1) or falls (b < 1) as a power of the time since launch.",
    avoid: "An unknown launch: the shape then absorbs the error in it.",
    sources: ["Weibull 1951, doi:10.1115/1.4010337", "Sharif & Islam 1980"])
  public let examples = [
    CurveExample("a slow start", [9, 4, 2.2], over: 0...9),
    CurveExample("a fast start", [100, 3, 0.8], over: 0...20),
  ]

  /// The Weibull family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    -(p[0] * S.expm1(-S.powerHazard(t, scale: p[1], shape: p[2])))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let age = S.positive(t) / p[1]
    let risk = p[2] / p[1] * S.decay(-((p[2] - 1.0) * S.log(age)))
    return S.wherePositive(t, risk * (p[0] - y))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[2] > 1 ? p[1] * Double.pow((p[2] - 1) / p[2], 1 / p[2]) : nil
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[1] * S.pow(-S.log1p(-level / p[0]), 1.0 / p[2])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity, clock: Double.log) {
        Double.log(-Double.log1p(-$0))
      }
      return [[capacity, Double.exp(line.root), line.slope]]
    }
  }
}
