/// The probability integral transform of an observation: where it lies among the draws, in 0...1.
///
/// ```
/// PIT = F(y⁻) + v (F(y) - F(y⁻))
/// ```
///
/// Over calibrated forecasts the values are spread evenly. Only draws equal to the observation leave
/// anything to the share v: at ½ they count half, which is never random; uniform shares, one for each
/// forecast and drawn by number (``RandomSource``), make whole-number forecasts' values spread evenly
/// too. Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x.
public struct IntegralTransform: DrawsScore {
  /// The part of the ties that counts as below the observation, in 0...1.
  public let share: Double

  /// The transform that counts a part `share` of the ties as below.
  public init(share: Double = 0.5) {
    self.share = share
  }

  public var card: ScoreCard {
    ScoreCard(
      name: "pit", summary: "place of the observation among the draws", direction: .uniform,
      unit: .none, isProper: false, source: "doi:10.1111/j.1541-0420.2009.01191.x")
  }

  /// - Throws: ``ScoreError/outOfRange(_:)`` for a share outside 0...1.
  public func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double {
    guard observed.isFinite else { throw .notFinite }
    guard (0...1).contains(share) else { throw .outOfRange(share) }
    let below = forecast.count(below: observed)
    let ties = forecast.count(upTo: observed) - below
    return (Double(below) + share * Double(ties)) / Double(forecast.count)
  }
}
