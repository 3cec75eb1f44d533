import OgiveEvidence

/// An axis of a sweep: what is changed together, and through which values.
struct SweepAxis: Sendable {
  /// What is changed, by its name in the file.
  struct Target: Sendable {
    let name: String
    let change: ScenarioChange

    /// The unit of its values; of lengths of time a year.
    var unit: Unit { change.isTime ? .year : change.unit }
  }

  /// What it goes through.
  enum Places: Sendable {
    /// For each place the value of every target.
    case listed([[ChangedValue]])
    /// The points of a design over the targets' distributions.
    case design(SweepDesign)
  }

  let name: String
  let targets: [Target]
  let places: Places
  /// How many places there are.
  let count: Int

  /// Whether it changes anything in a scenario.
  func concerns(_ scenario: String) -> Bool {
    targets.contains { $0.change.scenario ?? scenario == scenario }
  }
}
