/// What the scores must be: filled in by `Tests/Reference/scores.py`, with 50 digits and from the
/// definitions.
enum ScoreReference {
  /// A forecast by quantiles, and its scores when one thing or another comes true.
  struct QuantileCase: Sendable {
    let levels: [Double]
    let values: [Double]
    let outcomes: [ScoredOutcome]
  }

  /// The scores of one outcome: the weighted interval score, its dispersion, under- and overprediction,
  /// the score of the widest interval, the pinball score of the second highest level, the coverage
  /// deviation and the bias.
  struct ScoredOutcome: Sendable {
    let observed: Double
    let natural: [Double]
    let log: [Double]
  }

  /// A forecast by draws.
  struct DrawsCase: Sendable {
    let draws: [Double]
    let outcomes: [DrawsOutcome]
  }

  /// The scores of one outcome, and the shares of the draws below it and up to it.
  struct DrawsOutcome: Sendable {
    let observed: Double
    let natural: DrawsScores
    let log: DrawsScores
    let bias: Double
    let below: Double
    let upTo: Double
  }

  /// The scores that depend on the scale; no log score where the draws have no density.
  struct DrawsScores: Sendable {
    let crps: Double
    let logScore: Double?
  }

  /// A forecast by a normal distribution.
  struct NormalCase: Sendable {
    let mean: Double
    let deviation: Double
    let observed: Double
    let score: Double
  }

  /// Probabilities of events, and the mean Brier score with its parts.
  struct BrierCase: Sendable {
    let probabilities: [Double]
    let happened: [Bool]
    let total: Double
    let reliability: Double
    let resolution: Double
    let uncertainty: Double
  }

  /// Errors beside others.
  struct RelativeCase: Sendable {
    let errors: [Double]
    let baseline: [Double]
    let known: [Double]
    let scaledBySteps: Double
    let scaledBySeasonsOfFour: Double
    let ratio: Double
    let geometricMeanOfRatios: Double
  }
}
