public import OgiveNumerics

/// The Bass diffusion model: adoption out of one's own accord and by imitation.
///
/// ```
/// y = m (1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t)) for t > 0, else 0
/// y' = (p + q y/m) (m - y)
/// ```
///
/// Growth has an inflection after the launch only when `q > p`, at `ln(q/p)/(p + q)`. Figures per
/// period are differences `y(t) - y(t - 1)`; fitting them as if they were the slope `y'` biases `p`.
public struct Bass: CompetingFamily {
  public let name = "bass"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "m", "The market potential.", .level, lower: 0),
    Parameter(
      "innovation", symbol: "p", "The rate of adopting without being moved by others.", .perTime,
      lower: 0),
    Parameter(
      "imitation", symbol: "q", "The rate of adopting because all the others have.", .perTime,
      lower: 0),
  ]
  public let card = FamilyCard(
    title: "Bass",
    formula: "m (1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t)) for t > 0, else 0",
    equation: "y' = (p + q y/m) (m - y)",
    assumes: "Adopters never leave; others adopt by themselves or by following those who have.",
    avoid: "Stocks that people also leave: take bass-attrition. An unknown launch: take logistic.",
    sources: [
      "Bass 1969, doi:10.1287/mnsc.15.5.215",
      "Srinivasan & Mason 1986, doi:10.1287/mksc.5.2.169",
    ])
  public let examples = [
    CurveExample("video recorders", [66_000, 0.0077, 0.67], over: 0...14),
    CurveExample("little imitation, no inflection", [10, 0.3, 0.2], over: 0...12),
  ]

  /// The Bass family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    p[0] * S.bassShare(t, innovation: p[1], imitation: p[2])
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    rate(level, crowding: crowding, p[0], innovation: p[1], imitation: p[2])
  }

  /// `(p + q y/m) (m - crowding)`: adoption where others take up the market too.
  @inline(__always) static func rate<S: GrowthScalar>(
    _ level: S, crowding: S, _ capacity: S, innovation: S, imitation: S
  ) -> S {
    (innovation + imitation * level / capacity) * (capacity - crowding)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[2] > p[1] ? Double.log(p[2] / p[1]) / (p[1] + p[2]) : nil
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let share = level / p[0]
    return (S.log1p(p[2] / p[1] * share) - S.log1p(-share)) / (p[1] + p[2])
  }

  /// Ratios of imitation to innovation from which starting values are read.
  static let plausibleRatios = [0.2, 1, 5, 25, 125, 625, 3000]

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      Self.plausibleRatios.map { ratio in
        let sum = reading.slopeFromOrigin(capacity: capacity) {
          Double.log1p(ratio * $0) - Double.log1p(-$0)
        }
        return [capacity, sum / (1 + ratio), sum * ratio / (1 + ratio)]
      }
    }
  }
}
