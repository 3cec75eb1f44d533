public import OgiveNumerics

/// The logistic curve told by its lag and its steepest growth.
///
/// ```
/// y = A / (1 + exp(4 mu (lambda - t)/A + 2))        y' = (4 mu/A) y (1 - y/A)
/// ```
///
/// The tangent at the inflection, at `lambda + A/(2 mu)`, has the slope `mu` and meets zero at
/// `lambda`. It is the logistic curve with `r = 4 mu/A`.
public struct ZwieteringLogistic: CompetingFamily {
  public let name = "zwietering-logistic"
  public let origin = TimeOrigin.anywhere
  public let isMonotone = true
  public let parameters = ZwieteringForm.parameters
  public let card = FamilyCard(
    title: "Logistic by lag and steepest growth (Zwietering)",
    formula: "A / (1 + exp(4 mu (lambda - t)/A + 2))",
    equation: "y' = (4 mu/A) y (1 - y/A)",
    assumes: "What the logistic curve assumes; only the parameters differ.",
    avoid: "Figures that do not reach the steepest part: lag and slope are then guesswork.",
    sources: ["Zwietering et al. 1990, doi:10.1128/aem.56.6.1875-1881.1990"])
  public let examples = [
    CurveExample("a culture over a day", [9, 1.2, 3], over: 0...20),
    CurveExample("a platform by calendar", [6, 2.1, 2018.5], over: 2017...2024),
  ]

  /// The logistic family in Zwietering's form.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    p[0] * S.logisticShare(4.0 * p[1] * (t - p[2]) / p[0] - 2.0)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { p[0] }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    4.0 * p[1] / p[0] * level * (1.0 - crowding / p[0])
  }

  public func inflection(_ p: Parameters<Double>) -> Double? { p[2] + p[0] / (2 * p[1]) }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    p[2] + p[0] * (2.0 + S.log(level / (p[0] - level))) / (4.0 * p[1])
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    Logistic().startingValues(for: samples).map { start in
      [start[0], start[0] * start[1] / 4, start[2] - 2 / start[1]]
    }
  }
}
