public import OgiveNumerics

/// Two logistic pulses on top of each other: a second wave of growth, overlapping or later.
///
/// ```
/// y = K1 / (1 + exp(-r1 (t - t1))) + K2 / (1 + exp(-r2 (t - t2)))
/// y' = r1 y1 (1 - y1/K1) + r2 y2 (1 - y2/K2)
/// ```
///
/// The capacity is the sum of both parts. There may be two inflections with a plateau between them,
/// so none is stated. The two pulses may change places without changing the curve.
public struct Bilogistic: CurveFamily {
  public let name = "bilogistic"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = [
    Parameter("first_capacity", symbol: "K1", "What the first pulse adds.", .level, lower: 0),
    Parameter("first_growth_rate", symbol: "r1", "The first growth rate.", .perTime, lower: 0),
    Parameter("first_midpoint", symbol: "t1", "The middle of the first pulse.", .time),
    Parameter("second_capacity", symbol: "K2", "What the second pulse adds.", .level, lower: 0),
    Parameter("second_growth_rate", symbol: "r2", "The second growth rate.", .perTime, lower: 0),
    Parameter("second_midpoint", symbol: "t2", "The middle of the second pulse.", .time),
  ]
  public let card = FamilyCard(
    title: "Bilogistic",
    formula: "K1 / (1 + exp(-r1 (t - t1))) + K2 / (1 + exp(-r2 (t - t2)))",
    equation: "y' = r1 y1 (1 - y1/K1) + r2 y2 (1 - y2/K2)",
    assumes: "Two waves with their own room and speed, which do not influence each other.",
    avoid: "Fewer than ten figures, or none from the second wave's rise.",
    sources: [
      "Meyer 1994, doi:10.1016/0040-1625(94)90042-6",
      "Meyer, Yung & Ausubel 1999, doi:10.1016/S0040-1625(99)00021-9",
    ])
  public let examples = [
    CurveExample("a second wave after a plateau", [3, 2.5, 1.5, 5, 1.8, 6], over: 0...9),
    CurveExample("two overlapping waves", [40, 0.4, 1975, 25, 0.7, 1988], over: 1960...2000),
  ]

  /// The bilogistic family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    p[0] * S.logisticShare(p[1] * (t - p[2])) + p[3] * S.logisticShare(p[4] * (t - p[5]))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] + p[3] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let first = S.logisticShare(p[1] * (t - p[2]))
    let second = S.logisticShare(p[4] * (t - p[5]))
    return p[0] * p[1] * first * (1.0 - first) + p[3] * p[4] * second * (1.0 - second)
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      [0.25, 0.5, 0.75].flatMap { share in
        let first = capacity * share
        let second = capacity - first
        let middle = (reading.time(reaching: first / 2), reading.time(reaching: first + second / 2))
        let gap = max(middle.1 - middle.0, 0.05 * reading.length)
        return [2, 4, 8].map { rise in
          [first, rise / gap, middle.0, second, rise / gap, middle.0 + gap]
        }
      }
    }
  }
}
