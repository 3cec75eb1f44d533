public import OgiveNumerics

/// The log-logistic curve: a logistic curve in the logarithm of the time since launch.
///
/// ```
/// y = K t^b / (a^b + t^b) for t > 0, else 0        y' = (b/t) y (1 - y/K)
/// ```
///
/// Half of the capacity is reached at `t = a`. There is an inflection only for `b > 1`, at
/// `a ((b - 1)/(b + 1))^(1/b)`. The tail is long: what is missing shrinks only as `t^(-b)`.
public struct LogLogistic: CurveFamily {
  public let name = "log-logistic"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("midpoint", symbol: "a", "The time to half of the capacity.", .time, lower: 0),
    Parameter("shape", symbol: "b", "How steep it is in the logarithm of time.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Log-logistic",
    formula: "K t^b / (a^b + t^b) for t > 0, else 0",
    equation: "y' = (b/t) y (1 - y/K)",
    assumes:
      "Word of mouth as in the logistic curve, weakening in proportion to the time since launch.",
    avoid: "Growth that really ends: its last tenth takes very long.",
    sources: [
      "Hossfeld 1822 (t^c / (b + t^c/K), with b = a^c/K)", "Fisk 1961, doi:10.2307/1909287",
    ])
  public let examples = [
    CurveExample("a long tail", [5, 3, 2.5], over: 0...15),
    CurveExample("steepest at the launch", [80, 2, 0.9], over: 0...20),
  ]

  /// The log-logistic family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let odds = S.decay(p[2] * S.log(S.positive(t) / p[1]))
    return S.wherePositive(t, p[0] / (1.0 + odds))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    S.wherePositive(t, p[2] / S.positive(t) * y * (1.0 - y / p[0]))
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[2] > 1 ? p[1] * Double.pow((p[2] - 1) / (p[2] + 1), 1 / p[2]) : nil
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[1] * S.pow(level / (p[0] - level), 1.0 / p[2])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      let line = reading.line(capacity: capacity, clock: Double.log) {
        Double.log($0 / (1 - $0))
      }
      return [[capacity, Double.exp(line.root), line.slope]]
    }
  }
}
