/// A score of point forecasts against the errors or scores of something simpler.
public protocol RelativeScore: Score {
  /// The score of `errors` beside the errors of the `baseline`.
  func score(_ errors: [Double], baseline: [Double]) throws(ScoreError) -> Double
}
