/// One what-if, as it is after everything that it extends was merged in.
public struct Scenario: Sendable {
  public var name: Located<String>
  /// The scenario that it extends, as written.
  public var extends: Located<String>?
  /// Its overrides, in the order of the file, those of the scenario that it extends first.
  public var settings: [ScenarioSetting]
  /// Its events, in the order of the file, those of the scenario that it extends first.
  public var events: [ScenarioEvent]
  /// For each question of the file, its expressions as they read in this scenario, in the order
  /// of ``Question/uses``.
  public var programs: [[CompiledExpression]]
  /// Its overrides of parameters, with their compiled values.
  public var overrides: [ParameterOverride]
}

/// A parameter that a scenario sets, with its value in the parameter's own unit.
public struct ParameterOverride: Sendable {
  public var series: String
  /// `growth`, `capacity`, or the name of a curve's parameter.
  public var parameter: String
  public var value: Double
}
