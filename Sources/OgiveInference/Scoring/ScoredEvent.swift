/// A probability that was stated of an event, with what came true.
public struct ScoredEvent: Sendable, Hashable {
  /// The question and the date that it was about, as written.
  public let question: String
  public let at: String
  /// The scenario that it was stated in.
  public let scenario: String
  public let probability: Double
  public let happened: Bool
  /// Its Brier score.
  public let score: Double

  /// A stated probability and what came true.
  ///
  /// - Throws: ``ScoreError/outOfRange(_:)`` for a probability outside 0...1.
  public init(
    question: String, at: String, scenario: String, probability: Double, happened: Bool
  ) throws(ScoreError) {
    self.question = question
    self.at = at
    self.scenario = scenario
    self.probability = probability
    self.happened = happened
    score = try BrierScore().score(probability, happened: happened)
  }
}
