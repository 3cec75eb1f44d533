public import OgiveEvidence

/// One quantile of one projected figure: a row of `forecast.csv`, in the columns of the hubverse
/// model-output format.
public struct ForecastRow: Sendable, Hashable {
  /// The last day of what was known.
  public var originDate: CalendarDate
  /// The scenario.
  public var scenario: ScenarioName
  /// The series' name in the file.
  public var series: String
  /// Whose figure: the series' subject.
  public var location: String
  /// Which figure: the series' metric; `<metric>_mean` is its mean over the step.
  public var target: String
  /// Steps from the origin's step to this one; negative for history.
  public var horizon: Int
  /// The last day of the step.
  public var targetEndDate: CalendarDate
  /// The quantile level, between 0 and 1.
  public var level: Double
  /// In the series' unit, magnitudes written out.
  public var value: Double

  /// A row with these cells.
  public init(
    originDate: CalendarDate, scenario: ScenarioName, series: String, location: String,
    target: String,
    horizon: Int, targetEndDate: CalendarDate, level: Double, value: Double
  ) {
    self.originDate = originDate
    self.scenario = scenario
    self.series = series
    self.location = location
    self.target = target
    self.horizon = horizon
    self.targetEndDate = targetEndDate
    self.level = level
    self.value = value
  }
}
