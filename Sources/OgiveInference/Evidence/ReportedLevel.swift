/// A level that somebody reported: the operator of a fact, seen through the reporter's errors.
///
/// ```
/// log R = log operator(f) + bridge + bias + departure
/// ```
///
/// `departure` is the residual process over the level's stretch plus the report's own error; `bias` is
/// one number for each origin, subject and metric.
public struct ReportedLevel: Sendable, Hashable {
  /// How the level reads the curve.
  public let reading: ObservationOperator
  /// Which producer's bias it carries: an index into ``SeriesEvidence/biasGroups``.
  public let biasGroup: Int
  /// The bias's standard deviation.
  public let biasSD: Double
  /// The bridge that leads from the series' own metric to the level's: an index into
  /// ``SeriesEvidence/bridges``; nil for the series' own metric.
  public let bridge: Int?
  /// The standard deviation of the report's own error.
  public let errorSD: Double
  /// Of a level that is told by its share of a whole, the fact's place in ``ShareBase/facts``.
  public internal(set) var share: Int?
}
