public import OgiveEvidence
internal import OgiveNumerics

/// A fact as a measurement of a number above zero, in the fact's own unit.
///
/// It says as much as it would of a series' level: rounding, headlines, bounds and the errors of its source
/// count alike.
public struct FactMeasurement: Sendable, Hashable {
  /// The fact's id.
  public let fact: String
  /// What it says of the number's logarithm.
  let relation: ObservedRelation
  /// The source's own error of each figure.
  let ownSD: Double
  /// The source's error that all its figures share.
  let sharedSD: Double
  /// Whose figure it is.
  let origin: String

  /// - Throws: ``FactProblem`` for a fact that is no figure above zero.
  public init(_ fact: Fact, in book: EvidenceBook) throws(FactProblem) {
    let error = book.measurementError(of: fact)
    let series = SeriesDefinition(metric: fact.metric, unit: fact.unit)
    relation = try EvidenceBuilder(series: series, book: book)
      .relation(of: fact, error: error.independent)
    self.fact = fact.id
    ownSD = error.independent
    sharedSD = error.shared
    origin = book.origin(of: fact)
  }

  /// The middle of what it says, and the variance around it without what its source's figures share.
  var centre: (log: Double, variance: Double) {
    switch relation {
    case .equal(let log, let sd): (log, sd * sd + ownSD * ownSD)
    case .between(let low, let high, let sd):
      (0.5 * (low + high), (high - low) * (high - low) / 12 + sd * sd + ownSD * ownSD)
    }
  }

  /// The logarithm of the likelihood of `log`, with an added standard deviation.
  func logLikelihood(of log: Double, added: Double) -> Double {
    let spread = (relation.sd * relation.sd + ownSD * ownSD + added * added).squareRoot()
    switch relation {
    case .equal(let own, _):
      let distance = (own - log) / spread
      return -0.5 * distance * distance - Double.log(spread)
    case .between(let low, let high, _):
      return NormalDistribution.logDifference(
        lower: (low - log) / spread, upper: (high - log) / spread)
    }
  }
}
