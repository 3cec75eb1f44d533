/// One entry of a scenario's `set`: an override of a definition or of a series' parameter.
public struct ScenarioSetting: Sendable {
  /// What is overridden.
  public enum Target: Sendable, Hashable {
    /// The definition with this name.
    case definition(String)
    /// The parameter of a series: `growth`, `capacity`, or one of its curves' own.
    case parameter(series: String, name: String)
  }

  /// As written: `overlap`, `channels.capacity`.
  public var name: Located<String>
  public var target: Target
  /// The value: any expression for a definition, one without series for a parameter.
  public var value: Expression
}
