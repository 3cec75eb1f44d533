/// One fact of one series and what became of it: a row of `evidence.csv`.
public struct EvidenceRow: Sendable, Hashable {
  public var series: String
  /// How the series' ambiguous facts are read; empty where it has none.
  public var readings: [ChosenReading]
  /// The fact's id.
  public var fact: String
  /// How the fact reads the curve: `end`, `average`, `ratio of averages`.
  public var reading: String
  /// The period and relation as published.
  public var period: String
  public var relation: String
  /// The figure as published.
  public var published: String
  /// The figure as a number in the series' unit, or the ratio; nil where it is not one number.
  public var value: Double?
  /// What the averaged curve's median says instead; nil for a fact that is not fitted.
  public var fitted: Double?
  /// ln(published / fitted).
  public var residual: Double?
  /// The residual over its standard deviation: beyond 2 the fact pulls against the curve.
  public var pull: Double?
  /// How much the fact moves the mean logarithm of the level at the table's last date: with it, less
  /// without it.
  public var influence: Double?
  /// The figure as published in the series' unit, for charts: one level, or the two ends of a
  /// range; nil for ratios, dates and words.
  public var level: ClosedRange<Double>?
  /// What became of it.
  public var status: FactStatus
  /// The source's id.
  public var source: String

  /// A row with these cells.
  public init(
    series: String, readings: [ChosenReading], fact: String, reading: String, period: String,
    relation: String,
    published: String, value: Double?, fitted: Double?, residual: Double?, pull: Double?,
    influence: Double? = nil, level: ClosedRange<Double>? = nil, status: FactStatus, source: String
  ) {
    self.series = series
    self.readings = readings
    self.fact = fact
    self.reading = reading
    self.period = period
    self.relation = relation
    self.published = published
    self.value = value
    self.fitted = fitted
    self.residual = residual
    self.pull = pull
    self.influence = influence
    self.level = level
    self.status = status
    self.source = source
  }
}
