public import OgiveNumerics

/// The gamma/shifted Gompertz curve: Bass with people who differ in how likely they are to adopt.
///
/// ```
/// y = m (1 - exp(-b t)) (1 + beta exp(-b t))^(-alpha) for t > 0, else 0
/// y' = m b x (1 + beta x)^(-alpha) + y alpha beta b x / (1 + beta x), where x = exp(-b t)
/// ```
///
/// `alpha = 1` is the Bass model with `b = p + q` and `beta = q/p`.
public struct ShiftedGompertz: CurveFamily {
  public let name = "shifted-gompertz"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("capacity", symbol: "m", "The market potential.", .level, lower: 0),
    Parameter(
      "rate_constant", symbol: "b", "How fast the remaining room fills.", .perTime, lower: 0),
    Parameter("displacement", symbol: "beta", "How late growth sets in.", .number, lower: 0),
    Parameter(
      "shape", symbol: "alpha", "How alike people are: small when they differ much.", .number,
      lower: 0),
  ]
  public let card = FamilyCard(
    title: "Gamma/shifted Gompertz",
    formula: "m (1 - exp(-b t)) (1 + beta exp(-b t))^(-alpha) for t > 0, else 0",
    equation: "y' = m b x (1 + beta x)^(-alpha) + y alpha beta b x / (1 + beta x), x = exp(-b t)",
    assumes: "Each person adopts by a shifted Gompertz law; propensities vary by a gamma law.",
    avoid: "Few figures: take Bass, which is its case alpha = 1.",
    sources: ["Bemmaor 1994", "Bemmaor & Lee 2002, doi:10.1287/mksc.21.2.209.151"])
  public let examples = [
    CurveExample("a Bass curve with a fatter start", [40, 0.6, 60, 0.6], over: 0...16),
    CurveExample("very alike people", [2, 0.9, 12, 2.5], over: 0...10),
  ]

  /// The gamma/shifted Gompertz family.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let left = S.exp(-(p[1] * S.sinceLaunch(t)))
    return p[0] * (1.0 - left) * S.exp(-(p[3] * S.log1p(p[2] * left)))
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    let left = S.exp(-(p[1] * S.sinceLaunch(t)))
    let held = 1.0 + p[2] * left
    let own = p[0] * S.exp(-(p[3] * S.log(held)))
    return p[1] * left * (own + y * p[3] * p[2] / held)
  }

  /// The root below one of the quadratic in `exp(-b t)` that the second derivative vanishes at.
  public func inflection(_ p: Parameters<Double>) -> Double? {
    let (displacement, shape) = (p[2], p[3])
    let constant = 1 + shape * displacement
    let curvature = displacement * (1 - shape)
    let linear = shape * displacement * constant - 2 * curvature
    let discriminant = linear * linear - 4 * constant * curvature * curvature
    guard linear > 0, discriminant >= 0 else { return nil }
    let left = 2 * constant / (linear + discriminant.squareRoot())
    return left < 1 ? -Double.log(left) / p[1] : nil
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    let reading = StartingValues(samples)
    return reading.candidates(for: self) { capacity in
      Bass.plausibleRatios.flatMap { displacement in
        [0.3, 1, 3].map { shape in
          let rate = reading.slopeFromOrigin(capacity: capacity) {
            Self.clock(share: $0, displacement, shape)
          }
          return [capacity, rate, displacement, shape]
        }
      }
    }
  }

  /// About `b t` at a share of the capacity: exact for `alpha = 1`, close enough to start from else.
  private static func clock(share: Double, _ displacement: Double, _ shape: Double) -> Double {
    let bracket = Double.pow(1 + displacement * (1 - share), -shape)
    let left = max(1 - share / max(bracket, share), 1e-6)
    return -Double.log(left)
  }
}
