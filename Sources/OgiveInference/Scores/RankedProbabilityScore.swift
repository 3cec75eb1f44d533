/// The continuous ranked probability score of draws.
///
/// ```
/// CRPS = ∫ (F(x) - 1[x >= y])² dx = 1/m Σ |xᵢ - y| - 1/(2 m²) Σ Σ |xᵢ - xⱼ|
/// ```
///
/// with F the empirical distribution of the m draws: the estimator that takes the draws for the whole
/// forecast (scoringRules' `edf`, scoringrules' `nrg`), which is exact for the empirical distribution
/// and, for draws of a wider one, too large by 1/m of half their mean distance. The sum over pairs is
/// found from the sorted draws, all of whose terms are positive, so nothing cancels; O(m) after sorting.
/// One draw: its absolute error. Ties, and draws equal to the observation, need no care.
///
/// Gneiting & Raftery 2007, doi:10.1198/016214506000001437, equation 21; the sum as in Jordan, Krüger &
/// Lerch 2019, doi:10.18637/jss.v090.i12.
public struct RankedProbabilityScore: DrawsScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "crps", summary: "continuous ranked probability score", direction: .smaller,
      unit: .figures, isProper: true, source: "doi:10.1198/016214506000001437")
  }

  public func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    let count = Double(forecast.count)
    var sum = 0.0
    for (i, draw) in forecast.sorted.enumerated() {
      let share = (Double(i) + 0.5) / count
      sum += (draw - observed) * ((observed < draw ? 1 : 0) - share)
    }
    return 2 * sum / count
  }
}
