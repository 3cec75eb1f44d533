import OgiveNumerics

/// Scores beside a baseline's scores of the same forecasts.
///
/// ```
/// ratio = mean S / mean S₀,   skill = 1 - ratio
/// ```
///
/// A ratio of 1 is as good as the baseline, a skill of 1 perfect. Only for scores of which smaller is
/// better and none is negative, and only over forecasts that both made. A ratio of one forecast at a
/// time would not be proper; the ratio of means nearly is, Murphy 1973,
/// doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2.
public struct RelativeSkill: RelativeScore {
  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "skill", summary: "share of the baseline's score that is saved", direction: .larger,
      unit: .none, isProper: false,
      source: "doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2")
  }

  /// The skill of `errors` against `baseline`: 1 less their ``ratio(_:baseline:)``.
  ///
  /// - Throws: As ``ratio(_:baseline:)``.
  public func score(_ errors: [Double], baseline: [Double]) throws(ScoreError) -> Double {
    1 - (try ratio(errors, baseline: baseline))
  }

  /// The mean score beside the baseline's.
  ///
  /// - Throws: ``ScoreError/unequalCounts(_:_:)``, ``ScoreError/empty``, ``ScoreError/notFinite``,
  ///   ``ScoreError/outOfRange(_:)`` for a score below zero, or ``ScoreError/perfectBaseline``.
  public func ratio(_ scores: [Double], baseline: [Double]) throws(ScoreError) -> Double {
    guard scores.count == baseline.count else {
      throw .unequalCounts(scores.count, baseline.count)
    }
    guard !scores.isEmpty else { throw .empty }
    for score in scores + baseline {
      guard score.isFinite else { throw .notFinite }
      guard score >= 0 else { throw .outOfRange(score) }
    }
    let reference = baseline.reduce(0, +)
    guard reference > 0 else { throw .perfectBaseline }
    return scores.reduce(0, +) / reference
  }

  /// The geometric mean of ratios, one for each group of forecasts, so that every group counts alike
  /// whatever its unit; zero where a ratio is.
  ///
  /// - Throws: ``ScoreError/empty``, ``ScoreError/notFinite`` or ``ScoreError/outOfRange(_:)`` for a
  ///   ratio below zero.
  public func geometricMean(_ ratios: [Double]) throws(ScoreError) -> Double {
    guard !ratios.isEmpty else { throw .empty }
    for ratio in ratios {
      guard ratio.isFinite else { throw .notFinite }
      guard ratio >= 0 else { throw .outOfRange(ratio) }
    }
    return Double.exp(ratios.reduce(0) { $0 + Double.log($1) } / Double(ratios.count))
  }
}
