public import OgiveEvidence

/// One part of a whole at the end of a step: a row of `shares.csv`.
public struct ShareRow: Sendable, Hashable, Codable {
  /// The names of all the parts, in the order of the chart.
  public var parts: [String]
  /// The scenario.
  public var scenario: ScenarioName
  /// The part.
  public var of: String
  /// The last day of the step.
  public var targetEndDate: CalendarDate
  /// The mean share, from 0 to 1: the means of all parts add up to 1.
  public var mean: Double
  /// The quantiles of 5 and 95%.
  public var low: Double
  public var high: Double

  /// A row with these cells.
  public init(
    parts: [String], scenario: ScenarioName, of: String, targetEndDate: CalendarDate, mean: Double,
    low: Double, high: Double
  ) {
    self.parts = parts
    self.scenario = scenario
    self.of = of
    self.targetEndDate = targetEndDate
    self.mean = mean
    self.low = low
    self.high = high
  }
}
