public import OgiveNumerics

/// The Gompertz curve told by its lag and its steepest growth.
///
/// ```
/// y = A exp(-exp(mu e (lambda - t)/A + 1))        y' = (mu e/A) y ln(A/y)
/// ```
///
/// The tangent at the inflection, at `lambda + A/(mu e)`, has the slope `mu` and meets zero at
/// `lambda`. It is the Gompertz curve with `k = mu e/A`.
public struct ZwieteringGompertz: CompetingFamily {
  public let name = "zwietering-gompertz"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = ZwieteringForm.parameters
  public let card = FamilyCard(
    title: "Gompertz by lag and steepest growth (Zwietering)",
    formula: "A exp(-exp(mu e (lambda - t)/A + 1))",
    equation: "y' = (mu e/A) y ln(A/y)",
    assumes: "What the Gompertz curve assumes; only the parameters differ.",
    avoid: "Figures that do not reach the steepest part: lag and slope are then guesswork.",
    sources: ["Zwietering et al. 1990, doi:10.1128/aem.56.6.1875-1881.1990"])
  public let examples = [
    CurveExample("a culture over a day", [9, 1.2, 3], over: 0...24),
    CurveExample("a platform by calendar", [6, 2.1, 2018.5], over: 2017...2025),
  ]

  static let e = 2.718281828459045

  /// The Gompertz family in Zwietering's form.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    p[0] * S.gompertzShare(S(Self.e) * p[1] * (t - p[2]) / p[0] - 1.0)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    let relative = S(Self.e) * p[1] / p[0] * S.log(p[0] / S.positive(crowding))
    return S.wherePositive(crowding, level * relative)
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] + p[0] / (Self.e * p[1]) }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] + p[0] * (1.0 - S.log(S.log(p[0] / level))) / (S(Self.e) * p[1])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    Gompertz().startingValues(for: samples).map { start in
      [start[0], start[0] * start[1] / Self.e, start[2] - 1 / start[1]]
    }
  }
}
