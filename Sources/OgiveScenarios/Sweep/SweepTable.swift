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

  /// An axis, by its name in the file.
  public struct Axis: Sendable, Hashable {
    public var name: String
    /// What it changes, some of ``SweepTable/changed``.
    public var changed: [String]

    /// An axis of this name that changes these.
    public init(name: String, changed: [String]) {
      self.name = name
      self.changed = changed
    }
  }

  /// The axes in the order of the file.
  public var axes: [Axis]
  /// The names of what was changed.
  public var changed: [String]
  /// The unit of each.
  public var units: [Unit]
  /// The numbers of the answers that were found.
  public var outcomes: [SweepOutcome]
  /// The rows in the order of the plan.
  public var rows: [Row]
}
