/// The bias of a forecast by quantiles: from -1, far below the observation, to 1, far above.
///
/// ```
/// B = 1 - 2 τ
/// ```
///
/// with τ the highest level whose quantile is at most the observation where that lies below the median,
/// the lowest level whose quantile is at least the observation where it lies above; 0 on the median,
/// 1 below all quantiles and -1 above all. A median that is not given is interpolated between the two
/// innermost quantiles. As in scoringutils, Bosse et al. 2022, doi:10.48550/arXiv.2205.07090.
public struct QuantileBias: QuantilesScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "bias", summary: "tendency above (1) or below (-1) the observation",
      direction: .zero, unit: .none, isProper: false, source: "doi:10.48550/arXiv.2205.07090")
  }

  /// - Throws: ``ScoreError/missingMedian`` where all levels lie on one side of the median.
  public func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    let median = try forecast.median()
    if observed == median { return 0 }
    if observed < median {
      let below = forecast.values.lastIndex { $0 <= observed }
      return below.map { 1 - 2 * forecast.levels[$0] } ?? 1
    }
    let above = forecast.values.firstIndex { $0 >= observed }
    return above.map { 1 - 2 * forecast.levels[$0] } ?? -1
  }
}
