/// A score of the probability of an event.
public protocol ProbabilityScore: Score {
  /// The score of `probability` when the event happened or did not.
  func score(_ probability: Double, happened: Bool) throws(ScoreError) -> Double
}
