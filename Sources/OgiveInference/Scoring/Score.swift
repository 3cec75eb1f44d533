/// A score: numbers in, number out.
///
/// What a score is given decides which refinement it conforms to. A new score is one file in `Scores`
/// and one line in ``ScoreCatalog``.
public protocol Score: Sendable {
  /// What people need to know about the score.
  var card: ScoreCard { get }
}

/// A score of the quantiles of a forecast.
public protocol QuantilesScore: Score {
  /// The score of `forecast` when `observed` came true.
  func score(_ forecast: QuantileForecast, observed: Double) throws(ScoreError) -> Double
}

/// A score of the draws of a forecast.
public protocol DrawsScore: Score {
  /// The score of `forecast` when `observed` came true.
  func score(_ forecast: DrawForecast, observed: Double) throws(ScoreError) -> Double
}

/// A score of a forecast by a normal distribution.
public protocol NormalScore: Score {
  /// The score of the normal distribution with `mean` and `deviation` when `observed` came true.
  func score(mean: Double, deviation: Double, observed: Double) throws(ScoreError) -> Double
}

/// A score of the probability of an event.
public protocol ProbabilityScore: Score {
  /// The score of `probability` when the event happened or did not.
  func score(_ probability: Double, happened: Bool) throws(ScoreError) -> Double
}

/// A score of point forecasts against the errors or scores of something simpler.
public protocol RelativeScore: Score {
  /// The score of `errors` beside the errors of the `baseline`.
  func score(_ errors: [Double], baseline: [Double]) throws(ScoreError) -> Double
}
