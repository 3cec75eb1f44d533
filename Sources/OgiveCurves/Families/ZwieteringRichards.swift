public import OgiveNumerics

/// Richards' curve told by its lag and its steepest growth.
///
/// ```
/// y = A (1 + nu exp(1 + nu) exp((mu/A) (1 + nu)^(1 + 1/nu) (lambda - t)))^(-1/nu)
/// y' = (r/nu) y (1 - (y/A)^nu), where r = (mu/A) (1 + nu)^(1 + 1/nu)
/// ```
///
/// The tangent at the inflection, at `lambda + (1 + nu)/r`, has the slope `mu` and meets zero at
/// `lambda`. `nu = 0` is the Gompertz curve.
public struct ZwieteringRichards: CompetingFamily {
  public let name = "zwietering-richards"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters =
    ZwieteringForm.parameters + [
      Parameter(
        "shape", symbol: "nu", "Where the inflection lies: 1 logistic, 0 Gompertz.", .number,
        lower: -1)
    ]
  public let card = FamilyCard(
    title: "Richards by lag and steepest growth (Zwietering)",
    formula: "A (1 + nu exp(1 + nu) exp((mu/A) (1 + nu)^(1 + 1/nu) (lambda - t)))^(-1/nu)",
    equation: "y' = (r/nu) y (1 - (y/A)^nu), r = (mu/A) (1 + nu)^(1 + 1/nu)",
    assumes: "What Richards' curve assumes; only the parameters differ.",
    avoid: "Few figures, and figures that do not reach the steepest part.",
    sources: [
      "Zwietering et al. 1990, doi:10.1128/aem.56.6.1875-1881.1990",
      "Richards 1959, doi:10.1093/jxb/10.2.290",
    ])
  public let examples = [
    CurveExample("a culture over a day", [9, 1.2, 3, 0.4], over: 0...22),
    CurveExample("room that runs out suddenly", [6, 2.1, 2018.5, 3], over: 2016...2023),
  ]

  /// The Richards family in Zwietering's form.
  public init() {}

  /// `(1 + nu)^(1 + 1/nu)`, smooth through `nu = 0`.
  private static func steepness<S: GrowthScalar>(_ shape: S) -> S {
    (1.0 + shape) * S.exp(S.log1pRatio(shape))
  }

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let (capacity, peakRate, lag, shape) = (p[0], p[1], p[2], p[3])
    let growthRate = peakRate / capacity * Self.steepness(shape)
    return capacity * S.richardsShare(growthRate * (t - lag) - (1.0 + shape), shape: shape)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let logShare = S.log(S.positive(crowding) / p[0])
    let growthRate = p[1] / p[0] * Self.steepness(p[3])
    let room = -(logShare * S.expm1Ratio(p[3] * logShare))
    return S.wherePositive(crowding, growthRate * level * room)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    p[2] + p[0] * (1 + p[3]) / (p[1] * Self.steepness(p[3]))
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let logShare = S.log(level / p[0])
    let decayed = -(logShare * S.expm1Ratio(-(p[3] * logShare)))
    return p[2] + p[0] * (1.0 + p[3] - S.log(decayed)) / (p[1] * Self.steepness(p[3]))
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    Richards().startingValues(for: samples).map { start in
      let (capacity, growthRate, inflection, shape) = (start[0], start[1], start[2], start[3])
      let peakRate = capacity * growthRate / Self.steepness(shape)
      return [capacity, peakRate, inflection - (1 + shape) / growthRate, shape]
    }
  }
}
