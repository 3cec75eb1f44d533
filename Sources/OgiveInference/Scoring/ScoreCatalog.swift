/// Every score that Ogive knows.
public enum ScoreCatalog {
  /// The scores, those with a setting at a common one. A new score is one file in `Scores` and one
  /// line here.
  public static let all: [any Score] = [
    WeightedIntervalScore(),
    IntervalScore(coverage: 0.9),
    PinballScore(level: 0.5),
    IntervalCoverage(coverage: 0.9),
    CoverageDeviation(),
    MedianError(),
    QuantileBias(),
    DrawsBias(),
    RankedProbabilityScore(),
    DrawsLogScore(),
    NormalLogScore(),
    IntegralTransform(),
    BrierScore(),
    ScaledError(),
    RelativeSkill(),
  ]

  /// The score called `name`, if there is one.
  public static func score(named name: String) -> (any Score)? {
    all.first { $0.card.name == name }
  }
}
