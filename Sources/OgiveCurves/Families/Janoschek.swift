public import OgiveNumerics

/// Janoschek's curve: the Weibull growth curve from a level that is there at the launch.
///
/// ```
/// y = K - (K - y0) exp(-(t/a)^c) for t >= 0, else 0        y' = (c/a) (t/a)^(c-1) (K - y)
/// ```
///
/// There is an inflection only for `c > 1`, at `a ((c - 1)/c)^(1/c)`. His own form has the rate
/// constant `k = a^(-c)`, whose unit depends on the shape.
public struct Janoschek: CurveFamily {
  public let name = "janoschek"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "K", "The level it approaches.", .level, lower: 0),
    Parameter("initial", symbol: "y0", "The level at the launch.", .level, lower: 0),
    Parameter("scale", symbol: "a", "The time in which 63% of the way is gone.", .time, lower: 0),
    Parameter(
      "shape", symbol: "c", "How concentrated growth is around the scale.", .number, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Janoschek",
    formula: "K - (K - y0) exp(-(t/a)^c) for t >= 0, else 0",
    equation: "y' = (c/a) (t/a)^(c-1) (K - y)",
    assumes: "Something is there at the launch; the rest fills as in the Weibull growth curve.",
    avoid: "Growth from nothing: take Weibull.",
    sources: ["Janoschek 1957"])
  public let examples = [
    CurveExample("a service with a pilot", [9, 1, 4, 2.2], over: 0...9),
    CurveExample("a merger's gain", [100, 60, 3, 0.8], over: 0...20),
  ]

  /// The Janoschek family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, initial) = (p[0], p[1])
    let gone = -S.expm1(-S.powerHazard(t, scale: p[2], shape: p[3]))
    return S.select(t, lessThan: 0.0, then: 0.0, else: initial + (capacity - initial) * gone)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    p[3] / p[2] * S.powerHazard(t, scale: p[2], shape: p[3] - 1.0) * (p[0] - y)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[3] > 1 ? p[2] * Double.pow((p[3] - 1) / p[3], 1 / p[3]) : nil
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let gone = (level - p[1]) / (p[0] - p[1])
    return p[2] * S.pow(-S.log1p(-gone), 1.0 / p[3])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      [0.01, 0.5, 0.95].map { portion in
        let initial = max(portion * (samples.values.min() ?? 0), 1e-6 * capacity)
        let line = reading.line(capacity: capacity, clock: Double.log) { share in
          let gone = (share * capacity - initial) / (capacity - initial)
          return Double.log(-Double.log1p(-gone))
        }
        return [capacity, initial, Double.exp(line.root), line.slope]
      }
    }
  }
}
