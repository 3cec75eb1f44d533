import OgiveNumerics

/// The log score of a forecast by a normal distribution, in closed form.
///
/// ```
/// LogS = ½ ln 2π + ln σ + ½ ((y - μ)/σ)²
/// ```
///
/// Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x.
public struct NormalLogScore: NormalScore {
  /// The score.
  public init() {}

  /// ½ ln 2π.
  static let halfLogTwoPi = 0x1.d67f1c864beb5p-1

  public var card: ScoreCard {
    ScoreCard(
      name: "log_score_normal", summary: "negative log density of a normal distribution",
      direction: .smaller, unit: .nats, isProper: true,
      source: "doi:10.1111/j.2517-6161.1952.tb00104.x")
  }

  /// - Throws: ``ScoreError/outOfRange(_:)`` for a deviation that is not above zero,
  ///   ``ScoreError/notFinite``.
  public func score(
    mean: Double, deviation: Double, observed: Double
  ) throws(ScoreError) -> Double {
    guard observed.isFinite, mean.isFinite, deviation.isFinite else { throw .notFinite }
    guard deviation > 0 else { throw .outOfRange(deviation) }
    let distance = (observed - mean) / deviation
    return Self.halfLogTwoPi + Double.log(deviation) + 0.5 * distance * distance
  }
}
