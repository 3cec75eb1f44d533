/// A score of a forecast by a normal distribution.
public protocol NormalScore: Score {
  /// The score of the normal distribution with `mean` and `deviation` when `observed` came true.
  func score(mean: Double, deviation: Double, observed: Double) throws(ScoreError) -> Double
}
