public import OgiveEvidence

/// What a sweep found: a row for each scenario at each place of the axes, the table that explorers of
/// scenarios call an experiment.
public struct SweepTable: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable, Codable {
    /// Its place in the whole sweep, from zero.
    public var index: Int
    /// The scenario, with the reading of the facts where there are several.
    public var scenario: ScenarioName
    /// What each of ``SweepTable/changed`` was given; nil where that does not concern the scenario.
    public var values: [ChangedValue?]
    /// Each of ``SweepTable/outcomes``; nil where it does not exist.
    public var found: [Double?]
  }

  /// The names of what was changed.
  public var changed: [String]
  /// The unit of each.
  public var units: [Unit]
  /// The names of the answers: `target`, `dau(channels, 2022-12)`.
  public var outcomes: [String]
  /// The rows in the order of the plan.
  public var rows: [Row]
}
