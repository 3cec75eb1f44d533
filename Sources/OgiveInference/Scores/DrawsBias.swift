/// The bias of a forecast by draws: from -1, all draws below the observation, to 1, all above.
///
/// ```
/// B = 1 - (F(y) + F(y⁻))
/// ```
///
/// with the shares of the draws up to the observation and below it, so that draws equal to it count half
/// to either side: a point mass on the observation has no bias. As in scoringutils, for whole numbers and
/// for others; Funk et al. 2019, doi:10.1371/journal.pcbi.1006785.
public struct DrawsBias: DrawsScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "bias_draws", summary: "tendency of draws above (1) or below (-1) the observation",
      direction: .zero, unit: .none, isProper: false, source: "doi:10.1371/journal.pcbi.1006785")
  }

  public func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    let both = forecast.count(below: observed) + forecast.count(upTo: observed)
    return 1 - Double(both) / Double(forecast.count)
  }
}
