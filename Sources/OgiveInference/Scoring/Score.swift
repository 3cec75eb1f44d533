/// A score: numbers in, number out.
///
/// What a score is given decides which refinement it conforms to. A new score is one file in `Scores`
/// and one line in ``ScoreCatalog``.
public protocol Score: Sendable {
  /// What people need to know about the score.
  var card: ScoreCard { get }
}
