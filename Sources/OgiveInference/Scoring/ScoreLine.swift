/// The scores of one forecast, or the means of the scores of many.
public struct ScoreLine: Sendable, Hashable {
  /// What a line holds, in the order of tables.
  public enum Entry: String, Sendable, Hashable, CaseIterable {
    case wis
    case dispersion
    case underprediction
    case overprediction
    case medianError = "ae_median"
    case coverage50 = "coverage_50"
    case coverage90 = "coverage_90"
    case coverageDeviation = "coverage_deviation"
    case bias
    case crps
    case logScore = "log_score"
  }

  /// How many forecasts were scored.
  public let count: Int
  private let values: [Entry: Double]

  /// The score or mean score; nil where not every forecast of the line has it, such as a ranked
  /// probability score without draws.
  public subscript(entry: Entry) -> Double? { values[entry] }

  /// The scores of `outlook` when `observed` came true, both on the natural scale, compared on `scale`.
  ///
  /// - Throws: ``ScoreError/notPositive(_:)`` where something has no logarithm, ``ScoreError/notFinite``
  ///   for an observation that is not finite.
  public init(
    _ outlook: Outlook, observed: Double, on scale: ScoreScale
  ) throws(ScoreError) {
    let observed = try scale.value(observed)
    let quantiles = try outlook.quantiles.on(scale)
    let parts = try WeightedIntervalScore().parts(quantiles, observed: observed)
    var values: [Entry: Double] = [
      .wis: parts.total, .dispersion: parts.dispersion,
      .underprediction: parts.underprediction, .overprediction: parts.overprediction,
      .bias: try QuantileBias().score(quantiles, observed: observed),
    ]
    let optional: [(Entry, any QuantilesScore)] = [
      (.medianError, MedianError()), (.coverage50, IntervalCoverage(coverage: 0.5)),
      (.coverage90, IntervalCoverage(coverage: 0.9)), (.coverageDeviation, CoverageDeviation()),
    ]
    for (entry, score) in optional {
      values[entry] = try? score.score(quantiles, observed: observed)
    }
    if let draws = try outlook.draws?.on(scale) {
      values[.crps] = try RankedProbabilityScore().score(draws, observed: observed)
      values[.logScore] = try? DrawsLogScore().score(draws, observed: observed)
    }
    count = 1
    self.values = values
  }

  /// The means over `lines`, each of which counts as often as it has forecasts.
  public init(meanOf lines: [ScoreLine]) {
    let total = lines.reduce(0) { $0 + $1.count }
    count = total
    var values: [Entry: Double] = [:]
    for entry in Entry.allCases {
      let terms = lines.compactMap { line in line[entry].map { $0 * Double(line.count) } }
      guard !terms.isEmpty, terms.count == lines.count else { continue }
      values[entry] = terms.reduce(0, +) / Double(total)
    }
    self.values = values
  }
}
